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

/** From when until when a local day is worked, in minutes after its midnight; `starts` before `ends`, both on that day. */
export type WorkDay = { starts: number; ends: number };

/**
 * The working day that a person in `zone` means by a local day (days since 1970): its shift, or the usual one on a day
 * off. It never leaves the day: what is promised for tomorrow is not due the day after, also where the shift lasts longer.
 */
export function workOn(hours: Hours, day: number, zone: string): WorkDay {
  const shift = shiftOn(hours, day);
  if (shift === undefined) return withinDay(usualWork(hours));
  const minutesOf = (at: number) => {
    const wall = wallAt(at, zone);
    return (wall.day - day) * dayMinutes + wall.minutes;
  };
  return withinDay({ starts: minutesOf(shift.startsAt), ends: minutesOf(shift.endsAt) });
}

function withinDay({ starts, ends }: WorkDay): WorkDay {
  const last = Math.min(Math.max(1, ends), dayMinutes - 1);
  return { starts: Math.min(Math.max(0, starts), last - 1), ends: last };
}

/** What most days of the week have; 9:00 to 17:00 when there are no hours at all. */
function usualWork(hours: Hours): WorkDay {
  const days = hours.week
    .filter((spans) => spans.length > 0)
    .map((spans) => ({
      starts: Math.min(...spans.map(([from]) => from)),
      ends: Math.max(...spans.map(([, to]) => to)),
    }));
  const like = (one: WorkDay) => days.filter((day) => day.ends === one.ends).length;
  return days.toSorted((a, b) => like(b) - like(a))[0] ?? { starts: 9 * 60, ends: 17 * 60 };
}
