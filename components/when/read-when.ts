import { shiftAt } from '@/lib/hours/hours.ts';
import { parseWhen, type WhenContext, type WhenProblem } from '@/lib/promises/when.ts';
import { myHours, myWork } from '@/lib/settings.ts';

/** A moment (epoch ms) in the zone it was meant in. */
export type WhenChoice = { at: number; zone: string };

/** A time alone, as typed in the time chip. */
export async function readWhen(text: string, now: number): Promise<WhenChoice | WhenProblem> {
  const read = parseWhen(text, await whenContext(now));
  return read.ok ? { at: read.value.at, zone: read.value.zone } : read.reason;
}

/** Times worth one press (epoch ms). */
export type HandyTimes = {
  inHour: number;
  /** The end of the shift that runs or is still to come today. */
  shiftEnd?: number;
  morning: number;
  /** The end of the next day with hours. */
  workday?: number;
};

/** In an hour, at the end of the shift, tomorrow at nine, and on the next working day. */
export async function handyTimes(now: number): Promise<HandyTimes> {
  const { hours } = await myHours();
  const midnight = new Date(now);
  midnight.setHours(24, 0, 0, 0);
  const morning = new Date(midnight);
  morning.setHours(9);
  const shift = shiftAt(hours, now);
  const isToday = shift !== undefined && shift.startsAt < midnight.getTime();
  const next = isToday ? shiftAt(hours, Math.max(shift.endsAt, midnight.getTime())) : shift;
  return {
    inHour: now + 3_600_000,
    morning: morning.getTime(),
    ...(isToday ? { shiftEnd: shift.endsAt } : {}),
    ...(next === undefined ? {} : { workday: next.endsAt }),
  };
}

export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** What the words of a time depend on: now, the person's zone and their working days. */
export async function whenContext(now: number): Promise<WhenContext> {
  const zone = ownZone();
  return { now, zone, workOn: await myWork(zone) };
}
