import type { Commitment } from '../records/commitment.ts';
import type { Delivery } from '../records/delivery.ts';

export type Plan = {
  /** What to remind of now, in due order: one alone, several as one digest. */
  due: Commitment[];
  /** When to look again at the latest, epoch ms; undefined when nothing is coming. */
  nextAt: number | undefined;
};

/**
 * What is to be said now, from the table alone: alarms may be late, lost or double, and the answer is the same. A
 * reminder counts as shown when this very moment of this promise was shown, so a snoozed one comes again.
 */
export function plan(active: readonly Commitment[], shown: readonly Delivery[], now: number): Plan {
  const shownFor = new Map(shown.map((one) => [one.id, one.remindAt]));
  const due = active
    .filter((row) => row.lane === 'active' && row.remindAt <= now && shownFor.get(row.id) !== row.remindAt)
    .toSorted((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1));
  const coming = active
    .filter((row) => row.lane === 'active' && row.remindAt > now)
    .map((row) => row.remindAt);
  return { due, nextAt: coming.length === 0 ? undefined : Math.min(...coming) };
}

/** How far back a clock that was set back may have gone without a reminder getting lost (ms). */
const lookBackMs = 24 * 3_600_000;

/** From which reminder time on the table must be read, given when the last reminder was shown (epoch ms). */
export function readFrom(lastShownAt: number | undefined, now: number): number {
  return lastShownAt === undefined ? 0 : Math.min(lastShownAt, now) - lookBackMs;
}
