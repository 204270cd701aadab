import { z } from 'zod/mini';

/** The last minute a time of day may have, and how long a span may be at most (minutes). */
export const dayMinutes = 24 * 60;

/** Open from, open until: minutes after the local midnight of its day. The end may lie on the next day (22:00 to 30:00). */
const span = z
  .tuple([
    z.int().check(z.minimum(0), z.maximum(dayMinutes - 1)),
    z.int().check(z.minimum(1), z.maximum(2 * dayMinutes - 1)),
  ])
  .check(z.refine(([from, to]) => from < to && to - from <= dayMinutes));

/** A local date, "2026-12-25". */
const holiday = z.object({
  date: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/), z.refine(isRealDate)),
  name: z.optional(z.string().check(z.maxLength(100))),
});

/** When the person works. A span belongs to the day it begins on, so on a holiday no span begins. */
export const hoursSchema = z.object({
  zone: z.string().check(z.refine(isZone)),
  /** Monday first, seven days; a day off has no span. */
  week: z.array(z.array(span).check(z.maxLength(6))).check(z.length(7)),
  holidays: z.array(holiday).check(z.maxLength(400)),
});

export type Hours = z.infer<typeof hoursSchema>;
export type Span = Hours['week'][number][number];
export type Holiday = Hours['holidays'][number];

/** Monday to Friday from 9:00, or eight hours before an early end, until `dayEnds` (minutes after midnight). */
export function usualHours(zone: string, dayEnds: number): Hours {
  const end = Math.min(Math.max(1, dayEnds), dayMinutes);
  const start = end > 9 * 60 ? 9 * 60 : Math.max(0, end - 8 * 60);
  return {
    zone: isZone(zone) ? zone : 'UTC',
    week: Array.from({ length: 7 }, (_, day): Span[] => (day < 5 ? [[start, end]] : [])),
    holidays: [],
  };
}

/** What was stored, when it is whole; undefined otherwise. */
export function readHours(stored: unknown): Hours | undefined {
  const read = hoursSchema.safeParse(stored);
  return read.success ? read.data : undefined;
}

/** "2026-02-29" is no day. */
export function isRealDate(date: string): boolean {
  const at = Date.parse(`${date}T00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
}

/** Whether this runtime knows the zone by this name. */
export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
  } catch {
    return false; // Intl answers an unknown zone with a RangeError
  }
}
