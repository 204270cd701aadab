import { nextOpen, shiftAt } from '../hours/hours.ts';
import type { Hours } from '../hours/hours-schema.ts';
import { isOpen } from '../records/commitment-state.ts';
import type { Commitment } from '../records/commitment.ts';

/** One hour of a day: what is to be delivered in it, and whom to tell. `isShift`: some of it is worked. */
export type HourPlan = {
  at: number;
  due: Commitment[];
  tell: Commitment[];
  isShift: boolean;
  isNow: boolean;
};

export type DayPlan = {
  /** Past due, or to be told of before now; the oldest first. Only on the day that is today. */
  past: Commitment[];
  hours: HourPlan[];
};

const hourMs = 3_600_000;

/**
 * A day by the hour (epoch ms; `from` until before `to`, so that the day the clocks change has 23 or 25). Hours are left out at
 * both ends where nothing is due and nobody works. What is past stands once, above.
 */
export function planDay(
  rows: readonly Commitment[],
  at: { from: number; to: number; now: number },
  hours: Hours,
): DayPlan {
  const { from, to, now } = at;
  const isToday = now >= from && now < to;
  const isPast = (row: Commitment) =>
    (isOpen(row) && row.dueAt < now) || (row.tellBy !== undefined && row.tellBy < now);
  const past = isToday ? rows.filter(isPast) : [];
  const rest = rows.filter((row) => !past.includes(row));
  const plans: HourPlan[] = [];
  for (let start = from; start < to; start += hourMs) {
    const end = Math.min(start + hourMs, to);
    const within = (moment: number | undefined) => moment !== undefined && moment >= start && moment < end;
    plans.push({
      at: start,
      due: rest.filter((row) => isOpen(row) && within(row.dueAt)).toSorted((a, b) => a.dueAt - b.dueAt),
      tell: rest.filter((row) => within(row.tellBy)).toSorted((a, b) => (a.tellBy ?? 0) - (b.tellBy ?? 0)),
      isShift: (nextOpen(hours, start) ?? Infinity) < end,
      isNow: isToday && now >= start && now < end,
    });
  }
  const isShown = ({ due, tell, isShift, isNow }: HourPlan) =>
    due.length + tell.length > 0 || isShift || isNow;
  const [first, last] = [plans.findIndex(isShown), plans.findLastIndex(isShown)];
  return {
    past: past.toSorted((a, b) => momentOf(a) - momentOf(b)),
    hours: first < 0 ? [] : plans.slice(first, last + 1),
  };
}

/** When the next shift starts: the one after the shift that runs at `now`. Undefined where no hours are open. */
export function nextShiftStart(hours: Hours, now: number): number | undefined {
  const shift = shiftAt(hours, now);
  if (shift === undefined || shift.startsAt > now) return shift?.startsAt;
  return shiftAt(hours, shift.endsAt)?.startsAt;
}

function momentOf(row: Commitment): number {
  return Math.min(row.lane === 'owing' ? Infinity : row.dueAt, row.tellBy ?? Infinity);
}
