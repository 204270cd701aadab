import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { noteAct, noteCase } from '../../../entrypoints/background/activity.ts';
import { from } from '../../../lib/db/database.ts';
import { startShift } from '../../../lib/db/shifts.ts';
import shift from '../../../lib/records/shift.ts';
import { silenceMs } from '../../../lib/reflection/silence.ts';
import { lastSeenAt } from '../../../lib/settings.ts';
import { hour, minute, noon } from '../../support/a-commitment.ts';

const site = 'https://crm.example';
const facts = (caseId?: string) => ({
  site,
  url: `${site}/${caseId ?? ''}`,
  adapter: 'sandbox',
  ...(caseId === undefined ? {} : { caseId }),
});
const shown = async (tab: number, caseId: string | undefined, at: number) => {
  vi.setSystemTime(at);
  await noteCase(tab, facts(caseId));
  return lastSeenAt.getValue();
};

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  await from(shift).clear();
});
afterEach(() => void vi.useRealTimers());

test('another case in a tab is an act; the same case shown again, or a page without one, is none', async () => {
  expect(await shown(7, '1', noon)).toBe(noon);
  expect(await shown(7, '1', noon + hour)).toBe(noon);
  expect(await shown(7, undefined, noon + hour)).toBe(noon);
  expect(await shown(7, '1', noon + 2 * hour)).toBe(noon);
  expect(await shown(7, '2', noon + 2 * hour)).toBe(noon + 2 * hour);
});

test('the case that each tab shows is remembered beyond the life of the worker, in the memory of the session', async () => {
  await shown(7, '1', noon);
  expect(await fakeBrowser.storage.session.get('case:7')).toEqual({ 'case:7': `${site}|1` });
  expect(await shown(8, '1', noon + hour)).toBe(noon + hour);
});

test('after a silence in an open shift the first act of the next day does not hide when the shift ended', async () => {
  await startShift(noon);
  for (const at of [noon, noon + silenceMs - minute, noon + 5 * hour, noon + 20 * hour]) await noteAct(at);
  expect(await lastSeenAt.getValue()).toBe(noon + 5 * hour);
});

test('one moment is all there is of it, however much is done', async () => {
  await startShift(noon);
  for (let at = noon; at < noon + hour; at += minute) await noteAct(at);
  const kept = await fakeBrowser.storage.local.get();
  const moments = JSON.stringify(kept).match(/\d{13}/g) ?? [];
  expect(moments.filter((at) => Number(at) > noon && Number(at) < noon + hour)).toEqual([
    String(noon + 59 * minute),
  ]);
});
