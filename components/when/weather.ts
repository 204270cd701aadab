import { dueCount } from '@/lib/db/commitment-lists.ts';
import { holidayAt, isOpen, nextOpen, shiftAt } from '@/lib/hours/hours.ts';
import { loadWarn, myHours } from '@/lib/settings.ts';

/** What a time would meet (C8). Moments are epoch ms. */
export type Weather = {
  /** The clock hour that the time lies in, and how many own promises are due in it. */
  hour: { from: number; to: number };
  count: number;
  isFull: boolean;
  /** The end of the shift that the time lies in. */
  shiftEnd: number | undefined;
  /** Why nobody is at work then, and when somebody is again; only once the person has said their hours. */
  closed: { holiday: string | undefined; isHoliday: boolean; next: number | undefined } | undefined;
};

/** `own`: the time now promised of the promise that gets a new one; it does not stand in its own way. */
export async function weatherAt(at: number, own?: number): Promise<Weather> {
  const { hours, areSaid } = await myHours();
  const hour = hourOf(at);
  const found = await dueCount(hour.from, hour.to);
  const count = own !== undefined && own >= hour.from && own < hour.to ? Math.max(0, found - 1) : found;
  // What is due at the very end of a shift is due in it.
  const moment = isOpen(hours, at) ? at : at - 1;
  const shift = shiftAt(hours, moment);
  const holiday = holidayAt(hours, at);
  return {
    hour,
    count,
    isFull: count >= (await loadWarn.getValue()),
    shiftEnd: shift !== undefined && shift.startsAt <= moment ? shift.endsAt : undefined,
    closed:
      !areSaid || isOpen(hours, moment)
        ? undefined
        : { holiday: holiday?.name, isHoliday: holiday !== undefined, next: nextOpen(hours, at) },
  };
}

/** The hour on the person's own clock, also where zones are half an hour apart. */
function hourOf(at: number): { from: number; to: number } {
  const start = new Date(at);
  const from = at - start.getMinutes() * 60_000 - start.getSeconds() * 1000 - start.getMilliseconds();
  return { from, to: from + 3_600_000 };
}
