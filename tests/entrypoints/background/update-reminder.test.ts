import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listenForNotifications } from '../../../entrypoints/background/notifications.ts';
import { replan } from '../../../entrypoints/background/reminders.ts';
import { database } from '../../../lib/db/database.ts';
import { clockOf, heardFromUs, paceClock } from '../../../lib/db/update-clocks.ts';
import { create } from '../../../lib/db/write.ts';
import commitment from '../../../lib/records/commitment.ts';
import { onCall, promptsOff, wordsInNotifications } from '../../../lib/settings.ts';
import { aCommitment, hour, minute, noon } from '../../support/a-commitment.ts';
import { installStorageFakes } from '../../support/storage-fakes.ts';

const of = {
  id: 'https://crm.example|48213',
  site: 'https://crm.example',
  caseId: '48213',
  caseTitle: 'Refund',
  caseUrl: '',
  customer: 'Ana Ruiz',
};
let shown: { title: string; message: string }[];
let press: (id: string, button: number) => void;

beforeEach(async () => {
  vi.useFakeTimers({ now: noon, toFake: ['Date'] });
  installStorageFakes();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  shown = [];
  Object.assign(fakeBrowser.notifications, {
    create: async (_id: string, { title, message }: { title: string; message: string }) =>
      void shown.push({ title, message }),
    clear: async () => true,
    onButtonClicked: { addListener: (hear: typeof press) => (press = hear) },
    onClicked: { addListener: () => undefined },
  });
  Object.assign(fakeBrowser.action, {
    setBadgeText: async () => undefined,
    setBadgeBackgroundColor: async () => undefined,
  });
  fakeBrowser.runtime.getURL = (path: string) => `https://kept.extension.example${path}`;
  await Promise.all([onCall.setValue(false), promptsOff.setValue([]), wordsInNotifications.setValue(true)]);
  await paceClock(of, '2h', noon, () => noon + 2 * hour);
});
afterEach(() => vi.useRealTimers());

const at = (moment: number) => {
  vi.setSystemTime(moment);
  return replan();
};

test('an update that is due is said once, and not before', async () => {
  await at(noon + 2 * hour - minute);
  expect(shown).toEqual([]);
  await at(noon + 2 * hour);
  await at(noon + 3 * hour);
  expect(shown).toHaveLength(1);
  expect(shown[0]?.title).toBe('A customer should hear from you');
  expect(shown[0]?.message).toMatch(/update for Ana Ruiz$/);
});

test('it waits for the end of a call, and is not said at all once they have heard', async () => {
  await onCall.setValue(true);
  await at(noon + 2 * hour);
  expect(shown).toEqual([]);
  await heardFromUs(of, 'told', noon + 2 * hour, () => noon + 4 * hour);
  await onCall.setValue(false);
  await at(noon + 2 * hour + minute);
  expect(shown).toEqual([]);
  await at(noon + 4 * hour);
  expect(shown).toHaveLength(1);
});

test('switched off, it is never said', async () => {
  await promptsOff.setValue(['update']);
  await at(noon + 3 * hour);
  expect(shown).toEqual([]);
});

test('with a promise that is due it is one digest that counts them apart', async () => {
  await create(commitment, aCommitment({ due: noon + 2 * hour + 5 * minute, madeAt: noon }));
  await at(noon + 2 * hour);
  expect(shown.map(({ title }) => title)).toEqual(['A promise is due · A customer should hear from you']);
});

test('"In 15 min" puts it off, and the clock stays as it is', async () => {
  await at(noon + 2 * hour);
  let replanned = () => {};
  const done = new Promise<void>((resolve) => (replanned = resolve));
  listenForNotifications(async () => replanned());
  press('kept-reminder', 0);
  await done;
  expect(await clockOf(of.id)).toMatchObject({
    nextUpdateAt: noon + 2 * hour,
    remindAt: noon + 2 * hour + 15 * minute,
  });
  await at(noon + 2 * hour + 15 * minute);
  expect(shown).toHaveLength(2);
});
