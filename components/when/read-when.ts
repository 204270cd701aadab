import { parseWhen, type WhenContext, type WhenProblem } from '@/lib/promises/when.ts';
import { dayEnds } from '@/lib/settings.ts';

/** A moment (epoch ms) in the zone it was meant in. */
export type WhenChoice = { at: number; zone: string };

/** A time alone, as typed in the time chip. */
export async function readWhen(text: string, now: number): Promise<WhenChoice | WhenProblem> {
  const read = parseWhen(text, await whenContext(now));
  return read.ok ? { at: read.value.at, zone: read.value.zone } : read.reason;
}

/** Times worth one press: in an hour, at the end of today (if that lies ahead), tomorrow morning and evening. */
export async function handyTimes(now: number): Promise<{ inHour: number; today?: number; tomorrow: number }> {
  const ends = await dayEnds.getValue();
  const at = (days: number, minutes: number) => {
    const day = new Date(now);
    day.setHours(24 * days, minutes, 0, 0);
    return day.getTime();
  };
  const today = at(0, ends);
  return { inHour: now + 3_600_000, tomorrow: at(1, ends), ...(today > now ? { today } : {}) };
}

export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** What the words of a time depend on: now, the person's zone and the end of their day. */
export async function whenContext(now: number): Promise<WhenContext> {
  return { now, zone: ownZone(), dayEnds: await dayEnds.getValue() };
}
