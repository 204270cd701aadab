import { areaText } from '@/components/shell/area-text.ts';
import { t } from '@/lib/i18n.ts';
import type { Span } from '@/lib/reflection/outcomes.ts';

/** "16 Nov 2026"; in the zone of this machine where none is given. */
export function dayText(at: number, timeZone?: string): string {
  return format({ day: 'numeric', month: 'short', year: 'numeric' }, timeZone).format(at);
}

/** "Fri, 20 Nov, 14:00". */
export function timeText(at: number, timeZone: string): string {
  const options = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    // As everywhere in Kept: one clock of twenty-four hours.
    hourCycle: 'h23',
  } as const;
  return format(options, timeZone).format(at);
}

/** "9 – 22 Nov 2026". */
export function spanText({ since, until }: Span, timeZone: string): string {
  const options = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  return format(options, timeZone).formatRange(since, until - 1);
}

/** "12 kept, 1 missed": of what there is. */
export function countsText(counts: readonly { name: string; count: number }[]): string {
  const parts = counts
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => t('oneToOne.counted', [String(count), name]));
  return new Intl.ListFormat(undefined, { style: 'short', type: 'unit' }).format(parts);
}

/** An area as it was written down: a slug of a pack in words, any other as it is. */
export function areaName(area: string): string {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(area) ? areaText(area) : area;
}

const formatters = new Map<string, Intl.DateTimeFormat>();
/** Each is made once: that takes longer than a hundred uses. */
function format(options: Intl.DateTimeFormatOptions, timeZone: string | undefined): Intl.DateTimeFormat {
  const key = JSON.stringify([options, timeZone]);
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(undefined, { ...options, timeZone });
  formatters.set(key, known);
  return known;
}
