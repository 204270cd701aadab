/**
 * Arithmetic on whole days (days since 1 January 1970, see lib/zoned.ts). Weeks start on Monday (ISO 8601).
 * Working days are Monday to Friday; public holidays are not known here.
 */
const DAY = 86_400_000;

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function mondayOf(day: number): number {
  return day - weekdayOf(day) + 1;
}

/** The day, or undefined when the calendar has no such day (31 February). Months count from 1. */
export function dayOf(year: number, month: number, date: number): number | undefined {
  const at = new Date(Date.UTC(year, month - 1, date));
  // Date.UTC takes the years 0 to 99 for 1900 to 1999 and rolls 31 February over to March: both show here.
  const real = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  return real ? at.getTime() / DAY : undefined;
}

export function partsOf(day: number): { year: number; month: number; date: number } {
  const at = new Date(day * DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** The last day of the month that lies `months` after the month of `day`. */
export function monthEnd(day: number, months: number): number {
  const { year, month } = partsOf(day);
  return Date.UTC(year, month + months, 0) / DAY;
}

/** The same date `months` later; the 31st becomes the last day of a shorter month. */
export function addMonths(day: number, months: number): number {
  const { year, month, date } = partsOf(day);
  return Math.min(Date.UTC(year, month - 1 + months, date) / DAY, monthEnd(day, months));
}

/** Counting starts on the next day: one working day after a Friday is Monday. */
export function addWorkingDays(day: number, count: number): number {
  let reached = day;
  for (let left = count; left > 0;) {
    reached += 1;
    if (weekdayOf(reached) <= 5) left -= 1;
  }
  return reached;
}

/** Working minutes from a wall time on, inside `starts` to `ends` of Monday to Friday. */
export function addWorkingMinutes(
  from: { day: number; minutes: number },
  count: number,
  hours: { starts: number; ends: number },
): { day: number; minutes: number } {
  let { day, minutes } = from;
  let left = count;
  while (true) {
    if (weekdayOf(day) <= 5) {
      minutes = Math.max(minutes, hours.starts);
      if (minutes + left <= hours.ends) return { day, minutes: minutes + left };
      left -= Math.max(0, hours.ends - minutes);
    }
    day += 1;
    minutes = hours.starts;
  }
}
