import { Dexie } from 'dexie';
import commitment, { type Commitment } from '../records/commitment.ts';
import delivery, { type Delivery } from '../records/delivery.ts';
import { nowWithinMs } from '../agenda/sections.ts';
import { database, from } from './database.ts';

/** The reminders shown lately, and from which reminder time on the promises must be read (see `readFrom`). */
export async function deliveriesSince(
  readFrom: (lastShownAt: number | undefined, now: number) => number,
  now: number,
): Promise<{ since: number; last: Delivery[] }> {
  const newest = await from(delivery).orderBy('shownAt').last();
  const since = readFrom(newest?.shownAt, now);
  return {
    since,
    last: await from(delivery)
      .where('shownAt')
      .aboveOrEqual(since - 24 * 3_600_000)
      .toArray(),
  };
}

/** Where the two clocks of a promise are found: due, and to be told of. What was kept without a word still has the second. */
const clocks = [
  { index: '[lane+remindAt]', lanes: ['active', 'waiting'] },
  { index: '[lane+tellRemindAt]', lanes: ['active', 'waiting', 'owing'] },
] as const;

/** What is still to be spoken of from `since` on: all that is past, and the next to come. Short ranges of two indexes. */
export async function remindable(since: number): Promise<Commitment[]> {
  const now = Date.now();
  const ranges = clocks.flatMap(({ index, lanes }) =>
    lanes.flatMap((lane) => [
      from(commitment).where(index).between([lane, since], [lane, now], true, true).toArray(),
      from(commitment).where(index).between([lane, now], [lane, Dexie.maxKey], false).limit(1).toArray(),
    ]),
  );
  const rows = (await Promise.all(ranges)).flat();
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** A moment that was shown, under the id that lib/reminders gives it (epoch ms). */
export type ShownMoment = { id: string; remindAt: number };

/** Notes that these moments were shown; drops what is too old to matter. */
export async function markShown(moments: readonly ShownMoment[], now: number): Promise<void> {
  await database.transaction('rw', delivery.type, async () => {
    await from(delivery).bulkPut(moments.map(({ id, remindAt }) => ({ id, remindAt, shownAt: now })));
    await from(delivery)
      .where('shownAt')
      .below(now - 90 * 24 * 3_600_000)
      .delete();
  });
}

/** How many promises are due within the hour or past due, and whether one is past due. */
export async function dueSoon(now: number): Promise<{ now: number; pastDue: boolean }> {
  // Keys, because a count goes through the whole range whatever its limit (Dexie 4).
  const upTo = async (at: number) =>
    (
      await from(commitment)
        .where('[lane+dueAt]')
        .between(['active', Dexie.minKey], ['active', at])
        .limit(100)
        .primaryKeys()
    ).length;
  const [soon, late] = await Promise.all([upTo(now + nowWithinMs), upTo(now)]);
  return { now: soon, pastDue: late > 0 };
}

/** When `dueSoon` answers otherwise by the clock alone: the next promise comes within the hour, or is past due. */
export async function nextTurn(now: number): Promise<number | undefined> {
  const firstAfter = async (at: number) => {
    const range = from(commitment).where('[lane+dueAt]');
    return (await range.between(['active', at], ['active', Dexie.maxKey]).first())?.dueAt ?? Infinity;
  };
  const [due, soon] = await Promise.all([firstAfter(now), firstAfter(now + nowWithinMs)]);
  const turn = Math.min(due, soon - nowWithinMs);
  return turn === Infinity ? undefined : turn + 1; // a promise is past due after its moment, not in it
}
