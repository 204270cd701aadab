import type { Review } from '../records/review.ts';
import type { Shift } from '../records/shift.ts';

/** A review may be finished this many shifts later; what is older is history. */
export const finishableShifts = 14;

/**
 * What the page opens with. `review`: this shift's is to be written or gone on with. `endFirst`: the shift still goes on.
 * `over`: the last one is done or was skipped. `none`: there was no shift yet. `others`: unfinished ones that can be chosen.
 */
export type WhichReview = { kind: 'review' | 'endFirst' | 'over'; shift: Shift; others: Shift[] } | NoReview;
type NoReview = { kind: 'none'; others: Shift[] };

/** The review of the shift that ended last, unless it is over already; then of the one that goes on. In any order. */
export function whichReview(
  shifts: readonly Shift[],
  states: ReadonlyMap<string, Review['state']>,
): WhichReview {
  const newest = shifts
    .filter(({ startsAt }) => startsAt > 0)
    .toSorted((a, b) => b.startsAt - a.startsAt || (a.id < b.id ? 1 : -1));
  const running = newest.find(({ state }) => state !== 'ended');
  const ended = newest.filter(({ state }) => state === 'ended').slice(0, finishableShifts);
  const isUnfinished = ({ id }: Shift) => (states.get(id) ?? 'begun') === 'begun';
  const unfinished = ended.filter(isUnfinished);
  const last = ended[0];
  const without = (shift: Shift) => [
    ...(running === undefined || running === shift ? [] : [running]),
    ...unfinished.filter((one) => one !== shift),
  ];
  if (last !== undefined && isUnfinished(last)) return { kind: 'review', shift: last, others: without(last) };
  if (running !== undefined) return { kind: 'endFirst', shift: running, others: without(running) };
  if (last !== undefined) return { kind: 'over', shift: last, others: without(last) };
  return { kind: 'none', others: [] };
}

/** When the shift after this one began, epoch ms; Infinity where none did. */
export function followedAt(shift: Shift, shifts: readonly Shift[]): number {
  return Math.min(...shifts.map(({ startsAt }) => startsAt).filter((at) => at > shift.startsAt), Infinity);
}
