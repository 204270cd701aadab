import type { Checklist } from '../records/checklist.ts';
import type { NeedAnswer } from '../records/checklist-events.ts';
import { eventsThatCount, isSlip, type CommitmentEvent } from '../records/commitment-events.ts';
import { isOpen, standingOf, type Standing } from '../records/commitment-state.ts';
import type { Commitment } from '../records/commitment.ts';
import type { UpdateClock } from '../records/update-clock.ts';
import { isIn } from './outcomes.ts';
import { owedUpdates } from './updates-on-time.ts';

/** What a shift made of a promise. `carried`: still owed as it stood; `renegotiated`: still owed, for a new time agreed in it. */
export const endings = [
  'kept',
  'keptLate',
  'renegotiated',
  'missed',
  'handedOver',
  'withdrawn',
  'carried',
] as const;
export type Ending = (typeof endings)[number];

/**
 * Of a shift, epoch ms. What happens from `since` until before `until`, the start of the next shift, is its own: every event
 * belongs to one shift, also one noted in the review after the end. `nextAt`: when work goes on by the person's hours.
 */
export type ShiftSpan = { since: number; until: number; nextAt: number };

export type ShiftPromise = {
  row: Commitment;
  ending: Ending;
  madeAt: number;
  dueAt: number;
  /** When it was closed; undefined while it is owed. */
  endedAt: number | undefined;
  /** Owed, and its time has passed. */
  isPast: boolean;
};

export type ShiftFacts = {
  /** Each promise of the shift once, in the order they were made. */
  promises: ShiftPromise[];
  counts: Record<Ending, number>;
  /** Promised in this shift. */
  made: number;
  /** Owed at its end with a time that has passed, and due before the next shift: both are among the carried and renegotiated. */
  past: number;
  beforeNext: number;
  updates: { onTime: number; of: number };
  /** What was answered to "is their need met?" (P10). */
  needs: Record<NeedAnswer, number>;
};

/** What is known of a shift; rows of other shifts change nothing. `now`: epoch ms. */
export type ShiftRows = { promises: readonly Commitment[]; clocks: UpdateClock[]; checklists: Checklist[] };

/** The facts of one shift, from the person's own record. In whatever order the rows come. */
export function shiftFacts(rows: ShiftRows, span: ShiftSpan, now: number): ShiftFacts {
  const promises = rows.promises
    .flatMap((row) => promiseIn(row, span, now) ?? [])
    .toSorted((a, b) => a.madeAt - b.madeAt || (a.row.id < b.row.id ? -1 : 1));
  const counts = Object.fromEntries(endings.map((one) => [one, 0])) as Record<Ending, number>;
  for (const { ending } of promises) counts[ending] += 1;
  const owed = promises.filter(({ endedAt }) => endedAt === undefined);
  const within = { since: span.since, until: span.until };
  const updates = rows.clocks
    .flatMap((clock) => owedUpdates(clock, Math.min(now, span.until)))
    .filter(({ at }) => isIn(within, at));
  const needs = { yes: 0, taskOnly: 0, unsure: 0 };
  for (const { answer, at } of rows.checklists.flatMap(({ items }) => Object.values(items))) {
    if (at !== undefined && isIn(within, at) && isAnswer(answer)) needs[answer] += 1;
  }
  return {
    promises,
    counts,
    made: promises.filter(({ madeAt }) => madeAt >= span.since).length,
    past: owed.filter(({ isPast }) => isPast).length,
    beforeNext: owed.filter(({ dueAt }) => dueAt < span.nextAt).length,
    updates: { onTime: updates.filter(({ isOnTime }) => isOnTime).length, of: updates.length },
    needs,
  };
}

/** Undefined of what is not ours, and of what this shift neither touched nor left to the next one. */
function promiseIn(row: Commitment, span: ShiftSpan, now: number): ShiftPromise | undefined {
  if (row.kind === 'toMe') return undefined;
  const events = eventsThatCount(row.history).filter(([, { at }]) => at < span.until);
  const made = events.find(([, { kind }]) => kind === 'made')?.[1];
  if (made === undefined) return undefined;
  const standing = standingOf(Object.fromEntries(events));
  const here = events.filter(([id, { at }]) => at >= span.since && !isSlip(id)).map(([, event]) => event);
  const isOwed = isOpen(standing);
  const isOfShift = isOwed
    ? here.length > 0 || standing.dueAt < span.nextAt
    : (standing.closedAt ?? -Infinity) >= span.since;
  if (!isOfShift) return undefined;
  return {
    row,
    ending: isOwed ? owedAs(standing, here) : (standing.state as Ending),
    madeAt: made.at,
    dueAt: standing.dueAt,
    endedAt: isOwed ? undefined : standing.closedAt,
    isPast: isOwed && standing.dueAt < Math.min(now, span.until),
  };
}

function owedAs(standing: Standing, here: readonly CommitmentEvent[]): Ending {
  const isMoved = here.some((event) => event.kind === 'renegotiated' && event.dueAt === standing.dueAt);
  return isMoved && standing.state === 'renegotiated' ? 'renegotiated' : 'carried';
}

function isAnswer(answer: string | undefined): answer is NeedAnswer {
  return answer === 'yes' || answer === 'taskOnly' || answer === 'unsure';
}
