const dayMs = 24 * 3_600_000;
const days = 7;
const weeks = 4;

/**
 * Which snapshots to keep (moments, epoch ms): the newest of each of the last seven days, the newest of each of the
 * four weeks before this one, and the newest of all. Days and weeks are the calendar's (UTC, Monday first), not counted back from
 * now: otherwise no snapshot would ever grow old enough to become the one of its week.
 */
export function snapshotsToKeep(taken: readonly number[], now: number): number[] {
  const kept = new Map<string, number>();
  for (const at of taken.toSorted((a, b) => a - b)) {
    const daysAgo = dayOf(now) - dayOf(at);
    const weeksAgo = weekOf(now) - weekOf(at);
    kept.set('newest', at);
    // From the future of a clock that was set back: one is enough.
    if (at > now) kept.set('ahead', at);
    else if (daysAgo < days) kept.set(`day ${daysAgo}`, at);
    if (weeksAgo >= 1 && weeksAgo <= weeks) kept.set(`week ${weeksAgo}`, at);
  }
  return [...new Set(kept.values())].toSorted((a, b) => a - b);
}

/** A snapshot is due this long after the last one (ms): once a day, whenever the day's work begins. */
export const snapshotEveryMs = 20 * 3_600_000;

function dayOf(at: number): number {
  return Math.floor(at / dayMs);
}

/** 1 January 1970 was a Thursday. */
function weekOf(at: number): number {
  return Math.floor((dayOf(at) + 3) / 7);
}
