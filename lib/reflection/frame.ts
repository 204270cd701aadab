import { reachedAt, wallAt } from '../zoned.ts';
import type { Span } from './outcomes.ts';

/**
 * Days, weeks and months of the person's own calendar, as instants. A day is a whole number (days since 1970, see lib/zoned.ts);
 * the day on which clocks change has 23 or 25 hours, and a week has seven days whatever they last.
 */
export const units = ['day', 'week', 'month'] as const;
export type Unit = (typeof units)[number];

/** `starts`: when each part begins, epoch ms, and last the end of the last one. `firstDay`: of a week, 1 is Monday, 7 Sunday. */
export type Frame = { unit: Unit; starts: readonly number[] };
export type Calendar = { zone: string; firstDay: number };

export const ranges = ['fourWeeks', 'twelveWeeks', 'year', 'all'] as const;
export type Range = (typeof ranges)[number];
const weeksOf: Record<Exclude<Range, 'all'>, number> = { fourWeeks: 4, twelveWeeks: 12, year: 52 };

/** This week and those before it, until the end of today; not from before the record begins (`first`, epoch ms). */
export function spanOf(range: Range, now: number, first: number, calendar: Calendar): Span {
  const today = wallAt(now, calendar.zone).day;
  const began = startOf(wallAt(Math.min(first, now), calendar.zone).day, calendar.zone);
  const until = startOf(today + 1, calendar.zone);
  if (range === 'all') return { since: began, until };
  const monday = floor(today, 'week', calendar.firstDay);
  const since = startOf(monday - 7 * (weeksOf[range] - 1), calendar.zone);
  return { since: Math.max(since, began), until };
}

/** The parts of a span that are drawn side by side: no more than fit, and none for less than it can tell. */
export function unitOf({ since, until }: Span, least: 'day' | 'week'): Unit {
  const days = (until - since) / 86_400_000;
  if (days > 380) return 'month';
  return least === 'day' && days < 36 ? 'day' : 'week';
}

/** All parts that the span touches. */
export function frameOf(span: Span, unit: Unit, { zone, firstDay }: Calendar): Frame {
  let day = floor(wallAt(span.since, zone).day, unit, firstDay);
  const starts = [startOf(day, zone)];
  for (let last = starts[0] ?? 0; last < span.until;) {
    day = next(day, unit);
    const start = startOf(day, zone);
    // A day that a zone left out begins when the next one does.
    if (start > last) starts.push(start);
    last = start;
  }
  return { unit, starts };
}

/** Which part a moment lies in; undefined outside of all. */
export function partOf({ starts }: Frame, at: number): number | undefined {
  let [low, high] = [0, starts.length - 1];
  if (at < (starts[low] ?? Infinity) || at >= (starts[high] ?? -Infinity)) return undefined;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}

/** 1 is Monday, 7 Sunday; and the hour that the clock on the wall shows. */
export function weekHourOf(at: number, zone: string): { weekday: number; hour: number } {
  const { day, minutes } = wallAt(at, zone);
  return { weekday: weekdayOf(day), hour: Math.floor(minutes / 60) };
}

function startOf(day: number, zone: string): number {
  return reachedAt({ day, minutes: 0 }, zone);
}

/** 1 January 1970 was a Thursday. */
function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

function floor(day: number, unit: Unit, firstDay: number): number {
  if (unit === 'day') return day;
  if (unit === 'week') return day - ((weekdayOf(day) - firstDay + 7) % 7);
  return day - new Date(day * 86_400_000).getUTCDate() + 1;
}

function next(day: number, unit: Unit): number {
  if (unit !== 'month') return day + (unit === 'day' ? 1 : 7);
  const at = new Date(day * 86_400_000);
  return Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1) / 86_400_000;
}
