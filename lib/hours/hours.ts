/**
 * Business time: when the person works, and arithmetic in it. Pure: `at` and `now` are instants (epoch ms), the wall
 * clock is that of `hours.zone`. An opening time that the clocks skip is the moment they jump; of one they show twice
 * the first counts. Nothing looks further ahead than 400 days: where no hours are open the answer is undefined.
 */
import { reachedAt, wallAt } from '../zoned.ts';
import { dayMinutes, type Holiday, type Hours } from './hours-schema.ts';
import { holidayOn, openFrom, openOn, searchDays, type Open } from './open-spans.ts';

/** Whether `at` lies in the hours; the moment they end is outside. */
export function isOpen(hours: Hours, at: number): boolean {
  return nextOpen(hours, at) === at;
}

/** `at` itself when it is open, otherwise the next opening. */
export function nextOpen(hours: Hours, at: number): number | undefined {
  for (const { startsAt } of openFrom(hours, at)) return Math.max(at, startsAt);
  return undefined;
}

/**
 * The first moment by which `ms` of open time have gone by since `at`: the end of a span rather than the beginning of
 * the next one, and `at` itself for no time at all. Undefined when that lies beyond 400 days.
 */
export function addOpenMs(hours: Hours, at: number, ms: number): number | undefined {
  if (!(ms >= 0)) throw new RangeError('open time is added, never taken away');
  if (ms === 0) return at;
  let left = ms;
  for (const { startsAt, endsAt } of openFrom(hours, at)) {
    const from = Math.max(at, startsAt);
    if (endsAt - from >= left) return from + left;
    left -= endsAt - from;
  }
  return undefined;
}

/** Open time from `a` to `b` (ms), negative when `b` lies before; counts over 400 days at most. */
export function openMsBetween(hours: Hours, a: number, b: number): number {
  if (b < a) return 0 - openMsBetween(hours, b, a);
  let sum = 0;
  for (const { startsAt, endsAt } of openFrom(hours, a)) {
    if (startsAt >= b) break;
    sum += Math.min(endsAt, b) - Math.max(startsAt, a);
  }
  return sum;
}

/** The shift that runs at `now`, or the next one. A shift is a day's work from its first opening to its last end, breaks included. */
export function shiftAt(hours: Hours, now: number): Open | undefined {
  const today = wallAt(now, hours.zone).day;
  for (let day = today - 1; day <= today + searchDays; day += 1) {
    const shift = shiftOn(hours, day);
    if (shift !== undefined && shift.endsAt > now) return shift;
  }
  return undefined;
}

/** The shift that begins on a local day (days since 1970). */
export function shiftOn(hours: Hours, day: number): Open | undefined {
  const open = openOn(hours, day);
  const [first] = open;
  const last = open.at(-1);
  return first && last && { startsAt: first.startsAt, endsAt: last.endsAt };
}

/**
 * The same clock time on the next day that has hours, moved into them: to the opening when it lies before it or in a
 * break, to the end when it lies after.
 */
export function nextBusinessDay(hours: Hours, at: number): number | undefined {
  const { day: today, minutes } = wallAt(at, hours.zone);
  for (let day = today + 1; day <= today + searchDays; day += 1) {
    const open = openOn(hours, day);
    const same = reachedAt({ day, minutes }, hours.zone);
    const within = open.find(({ endsAt }) => same <= endsAt);
    if (within !== undefined) return Math.max(same, within.startsAt);
    if (open.length > 0) return open.at(-1)?.endsAt;
  }
  return undefined;
}

/** The holiday that the local day of `at` is, if it is one. */
export function holidayAt(hours: Hours, at: number): Holiday | undefined {
  return holidayOn(hours, wallAt(at, hours.zone).day);
}

/**
 * When the working day ends that is meant by a local day (days since 1970) in `zone`, in minutes after its midnight:
 * the end of its shift, or the usual one on a day off; never later than the day itself.
 */
export function endOfWork(hours: Hours, day: number, zone: string): number {
  const shift = shiftOn(hours, day);
  if (shift === undefined) return Math.min(usualEnd(hours), dayMinutes - 1);
  const end = wallAt(shift.endsAt, zone);
  return Math.min(Math.max(1, (end.day - day) * dayMinutes + end.minutes), dayMinutes - 1);
}

/** The end that most days of the week have, in minutes after midnight; 17:00 when there are no hours at all. */
function usualEnd(hours: Hours): number {
  const ends = hours.week.flatMap((spans) =>
    spans.length === 0 ? [] : [Math.max(...spans.map(([, to]) => to))],
  );
  const counts = ends.map((end) => ends.filter((other) => other === end).length);
  return ends[counts.indexOf(Math.max(...counts))] ?? 17 * 60;
}
