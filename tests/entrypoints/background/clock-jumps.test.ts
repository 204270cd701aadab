import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { replan, wakeReminders } from '../../../entrypoints/background/reminders.ts';
import { database, from } from '../../../lib/db/database.ts';
import { create } from '../../../lib/db/write.ts';
import commitment from '../../../lib/records/commitment.ts';
import { wordsInNotifications } from '../../../lib/settings.ts';
import { aCommitment, hour, minute, noon } from '../../support/a-commitment.ts';
import { installStorageFakes } from '../../support/storage-fakes.ts';

let shown: string[];
const systemZone = process.env['TZ'];

beforeEach(async () => {
  vi.useFakeTimers({ now: noon, toFake: ['Date'] });
  installStorageFakes();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  shown = [];
  Object.assign(fakeBrowser.notifications, {
    create: async (_id: string, { message }: { message: string }) => void shown.push(...message.split('\n')),
  });
  Object.assign(fakeBrowser.action, {
    setBadgeText: async () => undefined,
    setBadgeBackgroundColor: async () => undefined,
  });
  fakeBrowser.runtime.getURL = (path: string) => `https://kept.extension.example${path}`;
  await wordsInNotifications.setValue(true);
});
afterEach(() => {
  vi.useRealTimers();
  if (systemZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = systemZone;
});

const promise = (what: string, inHours: number) =>
  create(commitment, aCommitment({ what, madeAt: Date.now(), due: Date.now() + inHours * hour }));
const setClock = (at: number) => vi.setSystemTime(at);
const times = (what: string) => shown.filter((line) => line.endsWith(what)).length;

test('a clock set forward over two reminders shows both at the next look, and set back shows neither again', async () => {
  await promise('one', 1);
  await promise('two', 2);
  await replan();
  expect(shown).toEqual([]);
  setClock(noon + 5 * hour);
  await replan();
  expect([times('one'), times('two')]).toEqual([1, 1]);
  setClock(noon + 10 * minute);
  await replan();
  setClock(noon + 3 * hour);
  await replan();
  expect([times('one'), times('two')]).toEqual([1, 1]);
});

test('a clock set back waits for the promised time of the wall, and then shows the reminder once', async () => {
  await promise('one', 1);
  setClock(noon - 6 * hour);
  await replan();
  expect(shown).toEqual([]);
  expect((await fakeBrowser.alarms.get('reminder'))?.scheduledTime).toBe(noon + 50 * minute);
  setClock(noon + 50 * minute);
  await replan();
  await replan();
  expect(times('one')).toBe(1);
});

test('a promise made while the clock was wrong is not lost when it is right again', async () => {
  await promise('before', 1);
  setClock(noon + hour);
  await replan();
  setClock(noon - 9 * hour);
  await promise('meanwhile', 1);
  await replan();
  setClock(noon + 2 * hour);
  await replan();
  expect([times('before'), times('meanwhile')]).toEqual([1, 1]);
});

test('a machine taken to another zone is reminded at the same instant, once', async () => {
  await promise('one', 1);
  await replan();
  process.env['TZ'] = 'Asia/Tokyo';
  setClock(noon + 50 * minute);
  await replan();
  process.env['TZ'] = 'America/New_York';
  await replan();
  expect(times('one')).toBe(1);
  expect((await from(commitment).toArray()).map((row) => row.dueAt)).toEqual([noon + hour]);
});

test('the look every quarter of an hour is not put off by a clock that was set back', async () => {
  await wakeReminders();
  setClock(noon - 5 * hour);
  await wakeReminders();
  const next = (await fakeBrowser.alarms.get('sweep'))?.scheduledTime ?? Infinity;
  expect(next).toBeLessThanOrEqual(noon - 5 * hour + 15 * minute);
});
