import { absoluteTime, clockTime, endOfDay } from '@/components/ui/due-text.ts';

/** "09:02"; "yesterday 17:10" where it was on another day. */
export function momentText(at: number, now: number): string {
  return endOfDay(at) === endOfDay(now) ? clockTime(at) : absoluteTime(at, now, '');
}

/** From when until when, the day said once where it is one day. */
export function spanText(from: number, until: number, now: number): [string, string] {
  const isOneDay = endOfDay(from) === endOfDay(until);
  return [momentText(from, now), isOneDay ? clockTime(until) : absoluteTime(until, now, '')];
}
