import { eventsThatCount, type CommitmentEvent, type Telling } from '../records/commitment-events.ts';
import { isOpen, standingOf, type State } from '../records/commitment-state.ts';
import type { Commitment } from '../records/commitment.ts';

/** From `since` until before `until`, epoch ms. */
export type Span = { since: number; until: number };

/**
 * What became of a promised time. `renegotiated`: the customer agreed to another one before it passed; what became of that
 * one is told by its own outcome. `open`: still owed, also when its time has passed (nobody said that it was missed).
 */
export type Outcome = State;

/** `isTold`: whether the customer heard from us by then; undefined while that is not settled, or they need not hear. */
export type PromisedTime = { dueAt: number; outcome: Outcome; isTold: boolean | undefined };

/** Below this nothing is said: a few promises say nothing about a person. */
export const leastPoints = 5;

/** `met` of `of`; the share (0 to 1) only from `leastPoints` on. */
export type Share = { met: number; of: number; share: number | undefined };

/** The times that were promised, one after the other; several where new ones were agreed. None of what others promised us. */
export function promisedTimes(row: Commitment, now: number): PromisedTime[] {
  if (row.kind === 'toMe') return [];
  const events = eventsThatCount(row.history);
  const moved = movesOf(events);
  const since = moved.at(-1)?.index ?? -1;
  const later = events.slice(since + 1).map(([, event]) => event);
  return [
    ...moved.map(({ dueAt }): PromisedTime => ({ dueAt, outcome: 'renegotiated', isTold: true })),
    {
      dueAt: row.dueAt,
      outcome: row.state === 'renegotiated' ? 'open' : row.state,
      isTold: isToldBy(row, later, now),
    },
  ];
}

/** What became of what was promised for the span, by the last time within it; undefined where nothing was. */
export function outcomeIn(row: Commitment, span: Span, now: number): PromisedTime | undefined {
  return promisedTimes(row, now).findLast(({ dueAt }) => isIn(span, dueAt));
}

/**
 * Of the promises due in the span that have ended one way or the other: those that were kept in time, or renegotiated before.
 * What is open, withdrawn or handed over says nothing.
 */
export function followThrough(rows: readonly Commitment[], span: Span, now: number): Share {
  const outcomes = rows.map((row) => outcomeIn(row, span, now)?.outcome);
  const isMet = (one: Outcome | undefined) => one === 'kept' || one === 'renegotiated';
  return shareOf(outcomes.filter((one) => isMet(one) || one === 'keptLate' || one === 'missed').map(isMet));
}

/** Of the promises due in the span: those of which the customer heard from us before the time had passed. */
export function toldBeforeDue(rows: readonly Commitment[], span: Span, now: number): Share {
  const told = rows.map((row) => outcomeIn(row, span, now)?.isTold);
  return shareOf(told.filter((one) => one !== undefined));
}

export function shareOf(met: readonly boolean[]): Share {
  const count = met.filter(Boolean).length;
  return { met: count, of: met.length, share: met.length < leastPoints ? undefined : count / met.length };
}

export function isIn({ since, until }: Span, at: number): boolean {
  return at >= since && at < until;
}

type Entries = readonly [string, CommitmentEvent][];

/** Where a new time was agreed, and the time that stood until then; by the same rules as the state. */
function movesOf(events: Entries): { index: number; dueAt: number }[] {
  return events.flatMap(([, event], index) => {
    if (event.kind !== 'renegotiated') return [];
    const before = standingOf(Object.fromEntries(events.slice(0, index)));
    const counts = isOpen(before) && event.toldAt <= before.dueAt && event.dueAt > event.toldAt;
    return counts ? [{ index, dueAt: before.dueAt }] : [];
  });
}

/** By the events since the time was promised. A customer who need not hear counts only when they heard all the same. */
function isToldBy(row: Commitment, events: readonly CommitmentEvent[], now: number): boolean | undefined {
  if (row.state === 'handedOver' || row.state === 'withdrawn') return undefined;
  const tellings = events.flatMap((event) => {
    if (event.kind === 'told') return [{ at: event.at, how: event.how }];
    // Noted later, it counts from when it was done, as the outcome does.
    return event.kind === 'kept' ? [{ at: event.doneAt, how: event.how }] : [];
  });
  const isHeard = ({ at, how }: { at: number; how: Telling }) => heard.has(how) && at <= row.dueAt;
  if (tellings.some(isHeard)) return true;
  if (tellings.some(({ how }) => how === 'noNeed')) return undefined;
  return row.dueAt < now ? false : undefined;
}

const heard = new Set<Telling>(['inWriting', 'byPhone', 'theyConfirmed']);
