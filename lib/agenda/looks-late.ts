import { eventsThatCount } from '../records/commitment-events.ts';
import { isOpen } from '../records/commitment-state.ts';
import type { Commitment } from '../records/commitment.ts';

/** Why a promise that is not late yet looks as if it would be. The screen has one sentence for each (`late.<why>`). */
export type LateReason = 'tellTime' | 'slipped' | 'innerLater' | 'waitsOnSomeone';

/** A promise that still waits on someone this long (ms) before it is due will hardly be kept. */
export const waitingIsLateMs = 60 * 60_000;

/**
 * Whether delivery looks late while there is still time to say so: told before it is due, a coming "missed" becomes
 * "renegotiated" (C3). `inner` is the promise made to us on which this one depends. Undefined when all is well, when it is
 * too late to tell in time, and when the customer has just heard (`toldAt`, epoch ms, after the reason arose).
 */
export function looksLate(
  row: Commitment,
  at: { now: number; toldAt: number | undefined; inner?: Commitment | undefined },
): LateReason | undefined {
  if (!isOpen(row) || row.kind === 'toMe' || row.dueAt <= at.now) return undefined;
  if (row.tellBy !== undefined && row.tellBy <= at.now) return 'tellTime';
  const hasHeardSince = (moment: number) => at.toldAt !== undefined && at.toldAt >= moment;
  if (at.inner !== undefined) {
    const slip = slipOf(at.inner, at.now);
    if (slip !== undefined && !hasHeardSince(slip.at)) return 'slipped';
    if (isOpen(at.inner) && at.inner.dueAt > row.dueAt) return 'innerLater';
  }
  const lateFrom = row.dueAt - waitingIsLateMs;
  if (row.lane === 'waiting' && at.now >= lateFrom && !hasHeardSince(lateFrom)) return 'waitsOnSomeone';
  return undefined;
}

/**
 * Whether a promise made to us has slipped, and when (epoch ms): missed, withdrawn, moved, or past due. `id` names this one
 * slip, so that it raises the clock of what depends on it once, on every device the same (C14); one that was marked by
 * mistake and taken back does not use up the real one.
 */
export function slipOf(inner: Commitment, now: number): { id: string; at: number } | undefined {
  const slip = (cause: string, at: number) => ({ id: `slip:${inner.id}:${inner.dueAt}:${cause}`, at });
  const isOver = inner.state === 'missed' || inner.state === 'withdrawn';
  if (isOver || (isOpen(inner) && inner.state === 'renegotiated')) {
    const [cause, event] = eventsThatCount(inner.history).at(-1) ?? ['', { at: now }];
    if (!isOver || event.at <= inner.dueAt) return slip(cause, event.at);
    return slip('due', inner.dueAt);
  }
  return isOpen(inner) && inner.dueAt < now ? slip('due', inner.dueAt) : undefined;
}
