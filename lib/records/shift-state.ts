import { shiftEventsThatCount, type ShiftEvent, type ShiftHistory } from './shift-events.ts';

export const shiftStates = ['running', 'paused', 'ended'] as const;
export type ShiftState = (typeof shiftStates)[number];

/** From, until (epoch ms); one that goes on has no end yet. */
export type Pause = { from: number; until: number | undefined };

/** Where a shift stands. Its start never lies after its end; its pauses lie inside of it, apart from each other, in order. */
export type ShiftStanding = {
  state: ShiftState;
  /** 0 where no shift ever began, or its start was taken back. */
  startsAt: number;
  endsAt: number | undefined;
  pauses: readonly Pause[];
};

/**
 * A shift from its history alone: deterministic and total for any set of events. The first start and the first end count;
 * of corrections the last one said. An end before the start is the start, and what was said of time outside is cut off.
 */
export function shiftOf(history: ShiftHistory): ShiftStanding {
  const events = shiftEventsThatCount(history).map(([, event]) => event);
  const begun = events.find(({ kind }) => kind === 'started');
  if (begun === undefined) return { state: 'ended', startsAt: 0, endsAt: 0, pauses: [] };
  const over = events.find(({ kind }) => kind === 'ended');
  const startsAt = corrected(events, 'startsAt') ?? begun.at;
  const end = over && (corrected(events, 'endsAt') ?? over.at);
  const endsAt = end && Math.max(startsAt, end);
  const pauses = within(pausesOf(events), startsAt, endsAt);
  const isPaused = pauses.at(-1)?.until === undefined && pauses.length > 0;
  return {
    state: endsAt !== undefined ? 'ended' : isPaused ? 'paused' : 'running',
    startsAt,
    endsAt,
    pauses,
  };
}

function corrected(events: readonly ShiftEvent[], which: 'startsAt' | 'endsAt'): number | undefined {
  return events.flatMap((event) => (event.kind === 'corrected' ? (event[which] ?? []) : [])).at(-1);
}

function pausesOf(events: readonly ShiftEvent[]): Pause[] {
  const pauses: Pause[] = [];
  for (const { kind, at } of events) {
    const last = pauses.at(-1);
    const isOpen = last !== undefined && last.until === undefined;
    if (kind === 'paused' && !isOpen) pauses.push({ from: at, until: undefined });
    else if (kind === 'resumed' && isOpen) last.until = at;
  }
  return pauses;
}

/** What of the pauses lies in the shift; those of no length are none. */
function within(pauses: readonly Pause[], startsAt: number, endsAt: number | undefined): Pause[] {
  return pauses
    .map(({ from, until }) => ({
      from: Math.max(from, startsAt),
      until: endsAt === undefined ? until : Math.min(until ?? endsAt, endsAt),
    }))
    .filter(({ from, until }) => until === undefined || from < until);
}
