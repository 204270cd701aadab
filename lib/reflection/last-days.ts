import { reachedAt, wallAt } from '../zoned.ts';
import type { Span } from './outcomes.ts';

/** The last days with today, whole days on the wall clock of `zone`; `now` in epoch ms. */
export function lastDays(days: number, now: number, zone: string): Span {
  const today = wallAt(now, zone).day;
  const startOf = (day: number) => reachedAt({ day, minutes: 0 }, zone);
  return { since: startOf(today - days + 1), until: startOf(today + 1) };
}
