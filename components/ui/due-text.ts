import { t } from '@/lib/i18n.ts';

const dayMs = 86_400_000;
const clockOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** "today 15:00", "Wed 11 Mar 15:00"; where clocks differ in the zone it was meant in, both: "today 15:00 · 09:00 New York". */
export function absoluteTime(at: number, now: number, zone: string): string {
  const own = ownZone();
  return `${dayText(at, now, own)} ${clockTime(at)}${thereText(at, now, zone, own)}`;
}

/** With the short name of the person's zone, always: what is shown before a promise is saved. */
export function absoluteTimeWithZone(at: number, now: number, zone: string): string {
  const own = ownZone();
  const clock = format(at, { ...clockOptions, timeZone: own, timeZoneName: 'short' });
  return `${dayText(at, now, own)} ${clock}${thereText(at, now, zone, own)}`;
}

/** "15:00", on the person's own clock. */
export function clockTime(at: number): string {
  return format(at, { ...clockOptions, timeZone: ownZone() });
}

/** " · tomorrow 01:00 Tokyo"; nothing where the clocks show the same. The day only where it is another one. */
function thereText(at: number, now: number, zone: string, own: string): string {
  if (zone === own || !isZone(zone)) return '';
  const clock = format(at, { ...clockOptions, timeZone: zone });
  const isSameDay = calendarDay(at, zone) === calendarDay(at, own);
  if (isSameDay && clock === clockTime(at)) return '';
  // The day is counted on one calendar, the person's: "tomorrow" here and there is the same day.
  const day = isSameDay ? '' : `${dayText(at, now, zone, own)} `;
  // A narrow list breaks the line before the second clock, never inside of it.
  return ` ·\u00a0${day}${clock}\u00a0${placeName(zone, at).replaceAll(' ', '\u00a0')}`;
}

/** "New York" of America/New_York; a zone without a place ("Etc/GMT+5", "UTC") by what its clocks are called. */
function placeName(zone: string, at: number): string {
  const [region, ...places] = zone.split('/');
  if (places.length === 0 || region === 'Etc') return offsetText(at, zone);
  return (places.at(-1) ?? '').replaceAll('_', ' ');
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

function dayText(at: number, now: number, timeZone: string, countedIn = timeZone): string {
  const away = calendarDay(at, timeZone) - calendarDay(now, countedIn);
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
function calendarDay(at: number, timeZone: string): number {
  const date = format(at, { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }, 'en-CA');
  return Date.parse(`${date}T00:00Z`) / dayMs;
}

function offsetText(at: number, timeZone: string): string {
  const parts = formatter({ timeZone, timeZoneName: 'short' }).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

/** Asked anew now and then, because the machine may be taken to another zone; asking costs more than formatting. */
const zoneForMs = 1000;
let asked = { zone: '', at: -Infinity };
function ownZone(): string {
  const now = Date.now();
  if (Math.abs(now - asked.at) > zoneForMs)
    asked = { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, at: now };
  return asked.zone;
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
