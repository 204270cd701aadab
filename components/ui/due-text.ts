import { t } from '@/lib/i18n.ts';

const dayMs = 86_400_000;

/** "today 15:00", "Wed 11 Mar 15:00"; with the zone's name when it is not the person's own. */
export function absoluteTime(at: number, now: number, zone: string): string {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const timeZone = isZone(zone) ? zone : own;
  const clock = format(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  const other = timeZone !== own && offsetText(at, timeZone) !== offsetText(at, own);
  return `${dayText(at, now, timeZone)} ${clock}${other ? ` ${offsetText(at, timeZone)}` : ''}`;
}

/** With the short name of the zone, always: what is shown before a promise is saved. */
export function absoluteTimeWithZone(at: number, now: number, zone: string): string {
  const timeZone = isZone(zone) ? zone : undefined;
  const clock = format(at, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
    timeZoneName: 'short',
  });
  return `${dayText(at, now, timeZone)} ${clock}`;
}

/** "in 42 min", "3 h ago". */
export function distance(at: number, now: number): string {
  const away = Math.abs(at - now);
  const minutes = Math.max(1, Math.round(away / 60_000));
  const amount =
    minutes < 60
      ? t('due.minutes', [String(minutes)])
      : minutes < 48 * 60
        ? t('due.hours', [String(Math.round(minutes / 60))])
        : t('due.days', [String(Math.round(minutes / 1440))]);
  return at >= now ? t('due.left', [amount]) : t('due.over', [amount]);
}

/** The first moment after today in the person's zone, epoch ms. */
export function endOfDay(now: number): number {
  const day = new Date(now);
  day.setHours(24, 0, 0, 0);
  return day.getTime();
}

function dayText(at: number, now: number, timeZone: string | undefined): string {
  const away = calendarDay(at, timeZone) - calendarDay(now, timeZone);
  if (away === 0) return t('due.today');
  if (away === 1) return t('due.tomorrow');
  if (away === -1) return t('due.yesterday');
  const far = Math.abs(at - now) > 300 * dayMs;
  return format(at, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone,
    ...(far ? { year: 'numeric' } : {}),
  });
}

/** Days of the calendar and not of 24 hours: the day the clocks change has 23 or 25. */
function calendarDay(at: number, timeZone: string | undefined): number {
  const date = format(at, { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }, 'en-CA');
  return Date.parse(`${date}T00:00Z`) / dayMs;
}

function offsetText(at: number, timeZone: string): string {
  const parts = formatter({ timeZone, timeZoneName: 'short' }).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

function isZone(zone: string): boolean {
  try {
    return formatter({ timeZone: zone }) !== undefined;
  } catch {
    return false; // a zone this browser does not know: shown in the person's own
  }
}

function format(at: number, options: Intl.DateTimeFormatOptions, locale?: string): string {
  return formatter(options, locale).format(at);
}

/** Making a formatter is the dear part; a list needs the same few again and again. */
const formatters = new Map<string, Intl.DateTimeFormat>();
function formatter(options: Intl.DateTimeFormatOptions, locale?: string): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, known);
  return known;
}
