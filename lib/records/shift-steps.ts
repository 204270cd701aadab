import { ok, problem, type Result } from '../problem.ts';
import { undoMs } from './commitment-events.ts';
import {
  mayTakeBack,
  saidOf,
  shiftEventsThatCount,
  type ShiftCause,
  type ShiftEvent,
  type ShiftHistory,
} from './shift-events.ts';
import { shiftOf, type ShiftState } from './shift-state.ts';

/**
 * What a person may say of their shift. Each step answers the longer history or why it is refused; nothing is ever taken
 * out of one. Moments are epoch ms; `eventId` must be new.
 */
export type ShiftStep = (history: ShiftHistory, eventId: string, now: number) => Result<ShiftHistory>;

export function pauseShift(): ShiftStep {
  return during('running', (history, now) => ({ kind: 'paused', at: afterTheLast(history, now) }));
}

export function resumeShift(): ShiftStep {
  return during('paused', (history, now) => ({ kind: 'resumed', at: afterTheLast(history, now) }));
}

/** It ended `at`, at the latest now and never before it began; without it: now. */
export function endShift(cause: ShiftCause, at?: number): ShiftStep {
  return (history, eventId, now) => {
    const { state, startsAt } = shiftOf(history);
    if (state === 'ended') return problem('closed');
    const ended = Math.max(startsAt, Math.min(at ?? now, now));
    return append(history, eventId, { kind: 'ended', at: ended, saidAt: now, cause });
  };
}

/** It began or ended at another moment. `invalid`: it would end before it begins, lie in the future, or end while it goes on. */
export function correctShift(to: { startsAt?: number; endsAt?: number }): ShiftStep {
  return (history, eventId, now) => {
    const { state, startsAt, endsAt } = shiftOf(history);
    if (startsAt === 0) return problem('notFound');
    if (state !== 'ended' && to.endsAt !== undefined) return problem('invalid', 'endsAt');
    const from = to.startsAt ?? startsAt;
    const until = to.endsAt ?? endsAt ?? now;
    if ((to.endsAt ?? 0) > now || from >= until || from <= 0) return problem('invalid', 'startsAt');
    // The last one said counts, also after the clock was set back.
    return append(history, eventId, { kind: 'corrected', at: afterTheLast(history, now), ...to });
  };
}

/** Takes back what was said in the last ten seconds. */
export function takeBack(event: string): ShiftStep {
  return (history, eventId, now) => {
    const target = Object.hasOwn(history, event) ? history[event] : undefined;
    if (target === undefined || target.kind === 'undone') return problem('notFound');
    const at = Math.max(now, saidOf(target));
    return mayTakeBack(target, at)
      ? append(history, eventId, { kind: 'undone', at, event })
      : problem('tooLate');
  };
}

/** What was said last and can still be taken back at `now`: its id, what it was, and until when. */
export function lastSaid(
  history: ShiftHistory,
  now: number,
): { id: string; kind: ShiftEvent['kind']; until: number } | undefined {
  const last = shiftEventsThatCount(history)
    .toSorted(([, a], [, b]) => saidOf(a) - saidOf(b))
    .at(-1);
  if (last === undefined || !mayTakeBack(last[1], now)) return undefined;
  return { id: last[0], kind: last[1].kind, until: saidOf(last[1]) + undoMs };
}

function during(state: ShiftState, to: (history: ShiftHistory, now: number) => ShiftEvent): ShiftStep {
  return (history, eventId, now) =>
    shiftOf(history).state === state
      ? append(history, eventId, to(history, now))
      : problem(shiftOf(history).state === 'ended' ? 'closed' : 'invalid');
}

/** Never before what it follows: a clock that was set back must not put a step in front of the one it answers. */
function afterTheLast(history: ShiftHistory, now: number): number {
  return Math.max(now, ...shiftEventsThatCount(history).map(([, { at }]) => at + 1));
}

function append(history: ShiftHistory, eventId: string, event: ShiftEvent): Result<ShiftHistory> {
  return ok({ ...history, [eventId]: event });
}
