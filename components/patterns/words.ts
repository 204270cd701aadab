import { t } from '@/lib/i18n.ts';
import type { Frame } from '@/lib/reflection/frame.ts';
import type { Span } from '@/lib/reflection/outcomes.ts';

/** "16 Nov", "Nov 2026": each part of a frame by the day it begins on. */
export function partNames({ unit, starts }: Frame, timeZone: string): string[] {
  const options: Intl.DateTimeFormatOptions =
    unit === 'month' ? { month: 'short', year: 'numeric' } : { day: 'numeric', month: 'short' };
  return starts.slice(0, -1).map((start) => format(options, timeZone).format(start));
}

/** "7 Sept – 22 Nov 2026". */
export function spanName({ since, until }: Span, timeZone: string): string {
  return format({ day: 'numeric', month: 'short', year: 'numeric' }, timeZone).formatRange(since, until - 1);
}

export function dayName(at: number, timeZone: string): string {
  return format({ day: 'numeric', month: 'long', year: 'numeric' }, timeZone).format(at);
}

/** 1 is Monday. */
export function weekdayName(weekday: number, length: 'short' | 'long'): string {
  // 5 January 1970 was a Monday.
  return format({ weekday: length }, 'UTC').format(Date.UTC(1970, 0, 4 + weekday));
}

/** "16:00–17:00". */
export function hourName(hour: number): string {
  const clock = (of: number) => `${String(of % 24).padStart(2, '0')}:00`;
  return `${clock(hour)}–${clock(hour + 1)}`;
}

/** "12 kept, 3 missed", or by name first "Hard 12, Idea 3": what there is, and nothing of what there is not. */
export function countList(
  counts: readonly { name: string; count: number }[],
  key: 'patterns.counted' | 'patterns.named' = 'patterns.counted',
): string {
  const parts = counts
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => t(key, [String(count), name]));
  return new Intl.ListFormat(undefined, { style: 'short', type: 'unit' }).format(parts);
}

export function percent(met: number, of: number): string {
  return t('patterns.percent', [String(Math.round((100 * met) / of))]);
}

const formatters = new Map<string, Intl.DateTimeFormat>();
function format(options: Intl.DateTimeFormatOptions, timeZone: string): Intl.DateTimeFormat {
  const key = JSON.stringify([options, timeZone]);
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(undefined, { ...options, timeZone });
  formatters.set(key, known);
  return known;
}
