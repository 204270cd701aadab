import { dayMinutes } from './hours-schema.ts';

/** "09:00" for minutes after midnight; 24:00 is the end of the day, what lies beyond is told as the next day's clock. */
export function clockText(minutes: number): string {
  const shown = minutes === dayMinutes ? minutes : minutes % dayMinutes;
  return `${String(Math.floor(shown / 60)).padStart(2, '0')}:${String(shown % 60).padStart(2, '0')}`;
}

/** Minutes after midnight, 0 to 24:00, of "9", "9:30", "0930", "17.30", "5 pm"; undefined for anything else. */
export function readClock(text: string): number | undefined {
  const [, hour = '', minute = '0', half = ''] =
    /^(\d{1,2})(?:[:.h]?(\d\d))?\s*([ap])?\.?(?:m\.?)?$/i.exec(text.trim()) ?? [];
  const [hours, minutes] = [Number(hour), Number(minute)];
  if (hour === '' || minutes > 59 || hours > 24 || (hours === 24 && minutes > 0)) return undefined;
  if (half === '') return /m\.?$/i.test(text.trim()) ? undefined : hours * 60 + minutes;
  if (hours < 1 || hours > 12) return undefined;
  return ((hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0)) * 60 + minutes;
}

/** Open from, open until, as two clock times: an end before the start is on the next day. Undefined when they are equal. */
export function spanOf(from: number, until: number): [number, number] | undefined {
  if (from === until || from === dayMinutes) return undefined;
  return [from, until > from ? until : until + dayMinutes];
}
