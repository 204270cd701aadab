import { beforeEach, expect, test } from 'vitest';
import { from } from '../../../lib/db/database.ts';
import {
  clockOf,
  clocksThatCount,
  heardFromUs,
  isOurs,
  noteWrote,
  paceByPack,
  paceClock,
  remindableClocks,
  snoozeClock,
  takeClockBack,
} from '../../../lib/db/update-clocks.ts';
import checklist from '../../../lib/records/checklist.ts';
import commitment from '../../../lib/records/commitment.ts';
import updateClock from '../../../lib/records/update-clock.ts';
import { aChecklist } from '../../support/a-checklist.ts';
import { aCommitment, hour, noon } from '../../support/a-commitment.ts';

const of = {
  id: 'https://crm.example|48213',
  site: 'https://crm.example',
  caseId: '48213',
  caseTitle: 'Refund',
  caseUrl: 'https://crm.example/cases/48213',
  customer: 'Ana Ruiz',
};
const none = () => undefined;

beforeEach(async () => {
  await from(commitment).clear();
  await from(updateClock).clear();
  await from(checklist).clear();
});

test('telling the customer starts the clock anew, by the pace of the case', async () => {
  await paceClock(of, '2h', noon, (heardAt = noon) => heardAt + 2 * hour);
  expect(await clockOf(of.id)).toMatchObject({ pace: '2h', nextUpdateAt: noon + 2 * hour });
  await heardFromUs(of, 'told', noon + hour, (pace) => (pace === '2h' ? noon + 3 * hour : 0));
  expect(await clockOf(of.id)).toMatchObject({ lastHeardAt: noon + hour, nextUpdateAt: noon + 3 * hour });
});

test('a reply that is seen again, or is older than what is known, changes nothing', async () => {
  await heardFromUs(of, 'reply', noon, none);
  await heardFromUs(of, 'reply', noon, none);
  await heardFromUs(of, 'reply', noon - hour, none);
  const clock = await clockOf(of.id);
  expect(clock?.lastHeardAt).toBe(noon);
  expect(Object.keys(clock?.history ?? {})).toHaveLength(1);
});

test('switched off, there is no next update, and when they last heard stays known', async () => {
  await heardFromUs(of, 'told', noon, none);
  await paceClock(of, '1d', noon + 1, () => noon + 24 * hour);
  await paceClock(of, 'off', noon + 2, none);
  expect(await clockOf(of.id)).toMatchObject({ pace: 'off', lastHeardAt: noon, nextUpdateAt: undefined });
});

test('"I told them" can be taken back while nothing else has moved the clock', async () => {
  await heardFromUs(of, 'reply', noon, none);
  const told = await heardFromUs(of, 'told', noon + hour, none);
  await takeClockBack(of, told.ok ? told.value : '', noon + hour + 1);
  expect((await clockOf(of.id))?.lastHeardAt).toBe(noon);
  const again = await heardFromUs(of, 'told', noon + 2 * hour, none);
  await heardFromUs(of, 'reply', noon + 3 * hour, none);
  const tooLate = await takeClockBack(of, again.ok ? again.value : '', noon + 3 * hour + 1);
  expect(tooLate).toMatchObject({ ok: false, reason: 'invalid' });
  expect((await clockOf(of.id))?.lastHeardAt).toBe(noon + 3 * hour);
});

test('a case is ours when something is open on it or it has a clock; others leave no trace', async () => {
  expect(await isOurs(of.id)).toBe(false);
  expect(await isOurs('')).toBe(false);
  const closed = aCommitment({ history: { ...aCommitment().history, m: { kind: 'missed', at: noon + 1 } } });
  await from(commitment).add(closed);
  expect(await isOurs(of.id)).toBe(false);
  await from(commitment).add(aCommitment());
  expect(await isOurs(of.id)).toBe(true);
});

test('a checklist that stands on a case makes it ours; one that was taken off does not', async () => {
  await from(checklist).add(aChecklist({ r: { kind: 'removed', at: noon + 1 } }));
  expect(await isOurs(of.id)).toBe(false);
  await from(checklist).add({ ...aChecklist(), id: 'run-2' });
  expect(await isOurs(of.id)).toBe(true);
});

test('a message that was written is told, moves nothing, and does not stand between "I told them" and its undo', async () => {
  const told = await heardFromUs(of, 'told', noon, none);
  await noteWrote(of, 'Refund started', 'inserted', noon + 1);
  const clock = await clockOf(of.id);
  expect(Object.values(clock?.history ?? {})).toContainEqual({
    kind: 'wrote',
    at: noon + 1,
    message: 'Refund started',
    how: 'inserted',
  });
  await takeClockBack(of, told.ok ? told.value : '', noon + 2);
  expect((await clockOf(of.id))?.lastHeardAt).toBeUndefined();
});

test('a pack sets the pace until the person has chosen one', async () => {
  const daily = { pace: '1d' as const };
  const nextAt = () => noon + 24 * hour;
  await paceByPack(of, noon, () => daily, nextAt);
  expect(await clockOf(of.id)).toMatchObject({ pace: '1d', nextUpdateAt: noon + 24 * hour });
  await paceClock(of, '2h', noon + 1, () => noon + 2 * hour);
  expect(await paceByPack(of, noon + 2, () => daily, nextAt)).toEqual({ ok: true, value: '' });
  const clock = await clockOf(of.id);
  expect(clock?.pace).toBe('2h');
  expect(Object.keys(clock?.history ?? {})).toHaveLength(2);
});

test('what a pack has nothing to say about leaves no clock behind', async () => {
  await paceByPack(of, noon, () => undefined, none);
  expect(await clockOf(of.id)).toBeUndefined();
});

test('of clocks to be reminded of, those that are past and the next to come are read', async () => {
  const due = (id: string, at: number) => paceClock({ ...of, id }, '1h', noon, () => at);
  await due('a', noon + 1);
  await due('b', noon + 5);
  await due('c', noon + 6);
  await due('d', noon - 9 * hour);
  const ids = async (now: number) => (await remindableClocks(noon, now)).map(({ id }) => id);
  expect(await ids(noon + 1)).toEqual(['a', 'b']);
  await snoozeClock('a', noon + 7, noon + 2);
  expect(await ids(noon + 6)).toEqual(['b', 'c', 'a']);
  expect(await snoozeClock('gone', noon + 7, noon)).toMatchObject({ ok: false, reason: 'notFound' });
});

test('a clock counts among those who wait to hear while it has a pace or a promise is open', async () => {
  await heardFromUs(of, 'told', noon, none);
  expect(await clocksThatCount()).toEqual([]);
  await from(commitment).add(aCommitment());
  expect(await clocksThatCount()).toHaveLength(1);
  await from(commitment).clear();
  await paceClock(of, '1d', noon, () => noon + 24 * hour);
  expect(await clocksThatCount()).toHaveLength(1);
});

test('"I told them" can be taken back when it was what started the clock, and a pack has set its pace since', async () => {
  const told = await heardFromUs(of, 'told', noon, none);
  await paceByPack(
    of,
    noon + 1,
    () => ({ pace: '2h' }),
    () => noon + 2 * hour,
  );
  const back = await takeClockBack(of, told.ok ? told.value : '', noon + 2);
  expect(back.ok).toBe(true);
  expect(await clockOf(of.id)).toMatchObject({ pace: '2h', lastHeardAt: undefined });
});
