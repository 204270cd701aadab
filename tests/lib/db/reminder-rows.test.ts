import { beforeEach, expect, test } from 'vitest';
import { from } from '../../../lib/db/database.ts';
import { deliveriesSince, dueSoon, markShown, nextTurn, remindable } from '../../../lib/db/reminder-rows.ts';
import commitment from '../../../lib/records/commitment.ts';
import delivery from '../../../lib/records/delivery.ts';
import { readFrom } from '../../../lib/reminders/plan.ts';
import { aCommitment, hour, minute } from '../../support/a-commitment.ts';

const day = 24 * hour;
const now = Date.now();
/** A promise whose reminder comes so long after now. */
const remindedIn = (id: string, ms: number) =>
  aCommitment({ id, madeAt: now - 30 * day, due: now + ms + 10 * minute });

beforeEach(async () => {
  await from(commitment).clear();
  await from(delivery).clear();
});

test('what is read for reminders is all that is past and the very next to come', async () => {
  await from(commitment).bulkAdd([
    remindedIn('past', -hour),
    remindedIn('next', hour),
    remindedIn('after', 2 * hour),
    remindedIn('old', -3 * day),
  ]);
  expect((await remindable(now - day)).map((row) => row.id)).toEqual(['past', 'next']);
  expect((await remindable(0)).map((row) => row.id)).toEqual(['old', 'past', 'next']);
});

test('the second clock is read too, of what waits and of what was kept without a word', async () => {
  const event = (id: string, at: number) => ({
    made: { kind: 'made' as const, at: now - day, dueAt: now + 9 * day, zone: 'UTC', tellBy: at, id },
  });
  const kept = { kind: 'kept' as const, at: now - hour, doneAt: now - hour, how: 'notTold' as const };
  await from(commitment).bulkAdd([
    aCommitment({ id: 'tell', madeAt: now - day, history: event('tell', now) }),
    aCommitment({ id: 'owing', madeAt: now - day, history: { ...event('owing', now), kept } }),
  ]);
  expect((await remindable(now - day)).map((row) => row.id).toSorted()).toEqual(['owing', 'tell']);
});

test('what was shown is remembered by promise and moment, for ninety days', async () => {
  await markShown([{ id: 'long ago', remindAt: now - 100 * day }], now - 91 * day);
  const row = remindedIn('one', -hour);
  await markShown([{ id: row.id, remindAt: row.remindAt }], now);
  expect((await from(delivery).toArray()).map(({ id, remindAt }) => [id, remindAt])).toEqual([
    ['one', row.remindAt],
  ]);
});

test('the table is read from a day before the last one shown, and from its beginning at first', async () => {
  expect(await deliveriesSince(readFrom, now)).toEqual({ since: 0, last: [] });
  await markShown([{ id: 'one', remindAt: now - hour }], now - hour);
  const { since, last } = await deliveriesSince(readFrom, now);
  expect(since).toBe(now - hour - day);
  expect(last.map((one) => one.id)).toEqual(['one']);
});

test('the edge tab counts what is due within the hour, and knows when something is past due', async () => {
  expect(await dueSoon(now)).toEqual({ now: 0, pastDue: false });
  await from(commitment).bulkAdd([
    aCommitment({ madeAt: now - day, due: now + 59 * minute }),
    aCommitment({ madeAt: now - day, due: now + 61 * minute }),
  ]);
  expect(await dueSoon(now)).toEqual({ now: 1, pastDue: false });
  await from(commitment).add(aCommitment({ madeAt: now - day, due: now - 1 }));
  expect(await dueSoon(now)).toEqual({ now: 2, pastDue: true });
});

test('the edge tab is looked at again when the next promise comes within the hour, and right after one is due', async () => {
  expect(await nextTurn(now)).toBeUndefined();
  const due = now + 90 * minute;
  await from(commitment).bulkAdd([
    aCommitment({ madeAt: now - day, due: now - minute }),
    aCommitment({ madeAt: now - day, due }),
  ]);
  const turn = await nextTurn(now);
  expect(turn).toBe(due - hour + 1);
  expect(await dueSoon(due - hour)).toEqual({ now: 1, pastDue: true });
  expect(await dueSoon(due - hour + 1)).toEqual({ now: 2, pastDue: true });
  expect(await nextTurn(due - hour + 1)).toBe(due + 1);
  expect(await nextTurn(due + 1)).toBeUndefined();
});
