import { reachedAt, wallAt } from '../zoned.ts';
import type { Holiday, Hours, Span } from './hours-schema.ts';

/** From `startsAt` until before `endsAt`, epoch ms. */
export type Open = { startsAt: number; endsAt: number };

/** How far ahead is looked for open hours (days): beyond a year without any there are none. */
export const searchDays = 400;

const DAY = 86_400_000;

/** The spans that begin on this local day (days since 1970), in order; none on a holiday. */
export function spansOn(hours: Hours, day: number): readonly Span[] {
  if (holidayOn(hours, day) !== undefined) return [];
  // 1 January 1970 was a Thursday, and the week begins on Monday.
  const spans = hours.week[(((day + 3) % 7) + 7) % 7] ?? [];
  return spans.length < 2 ? spans : spans.toSorted((a, b) => a[0] - b[0]);
}

export function holidayOn(hours: Hours, day: number): Holiday | undefined {
  if (hours.holidays.length === 0) return undefined;
  const date = new Date(day * DAY).toISOString().slice(0, 10);
  return hours.holidays.find((holiday) => holiday.date === date);
}

/** The open hours that begin on this local day, as instants: in order, apart from each other, none empty. */
export function openOn(hours: Hours, day: number): Open[] {
  const found: Open[] = [];
  for (const [from, to] of spansOn(hours, day)) {
    const startsAt = Math.max(
      reachedAt({ day, minutes: from }, hours.zone),
      found.at(-1)?.endsAt ?? -Infinity,
    );
    const endsAt = reachedAt({ day, minutes: to }, hours.zone);
    // A span inside the hour that the clocks skip is empty, and so is one inside another.
    if (startsAt < endsAt) found.push({ startsAt, endsAt });
  }
  return found;
}

/** All open hours that end after `at`, in order and apart from each other, over the next 400 days. */
export function* openFrom(hours: Hours, at: number): Generator<Open> {
  const today = wallAt(at, hours.zone).day;
  let reached = at;
  // A span of yesterday may last into today.
  for (let day = today - 1; day <= today + searchDays; day += 1) {
    for (const { startsAt, endsAt } of openOn(hours, day)) {
      if (endsAt <= reached) continue;
      yield { startsAt: reached === at ? startsAt : Math.max(startsAt, reached), endsAt };
      reached = endsAt;
    }
  }
}
