import type { Commitment } from '../records/commitment.ts';
import { states } from '../records/commitment-state.ts';
import { tags, type Tag } from '../records/reflection.ts';
import { frameOf, partOf, unitOf, weekHourOf, type Calendar, type Frame } from './frame.ts';
import { isIn, promisedTimes, type Outcome, type Span } from './outcomes.ts';

export const levels = [1, 2, 3] as const;
export type Level = (typeof levels)[number];

/** How many of each, for each part of a frame. */
export type Counts<Name extends string | number> = Record<Name, number[]>;

/**
 * What the plots draw, counted up from rows in any order and in portions. `told`: of how many promises it is settled whether the
 * customer heard before the time, and of how many they did. `slips`: by weekday (1 is Monday) and hour of the promised time.
 */
export type PatternTally = {
  span: Span;
  now: number;
  calendar: Calendar;
  byDay: Frame;
  byWeek: Frame;
  outcomes: Counts<Outcome>;
  told: Counts<'met' | 'of'>;
  slips: Map<number, { slipped: number; ended: number }>;
  tags: Counts<Tag>;
  energy: Counts<Level>;
};

export function startTally(span: Span, now: number, calendar: Calendar): PatternTally {
  const byDay = frameOf(span, unitOf(span, 'day'), calendar);
  const byWeek = frameOf(span, unitOf(span, 'week'), calendar);
  return {
    span,
    now,
    calendar,
    byDay,
    byWeek,
    outcomes: noneOf(states, byDay),
    told: noneOf(['met', 'of'], byWeek),
    slips: new Map(),
    tags: noneOf(tags, byWeek),
    energy: noneOf(levels, byWeek),
  };
}

/** Counts promises in; each once for every time that was promised for the span. */
export function addPromises(tally: PatternTally, rows: readonly Commitment[]): void {
  for (const row of rows) {
    for (const { dueAt, outcome, isTold } of promisedTimes(row, tally.now)) {
      if (!isIn(tally.span, dueAt)) continue;
      count(tally.outcomes[outcome], partOf(tally.byDay, dueAt));
      if (isTold !== undefined) {
        const part = partOf(tally.byWeek, dueAt);
        count(tally.told.of, part);
        if (isTold) count(tally.told.met, part);
      }
      if (outcome === 'kept' || outcome === 'keptLate' || outcome === 'missed')
        addSlip(tally, dueAt, outcome !== 'kept');
    }
  }
}

export function addTags(tally: PatternTally, entries: readonly { at: number; tag: Tag }[]): void {
  for (const { at, tag } of entries) count(tally.tags[tag], partOf(tally.byWeek, at));
}

export function addEnergy(tally: PatternTally, entries: readonly { at: number; level: Level }[]): void {
  for (const { at, level } of entries) count(tally.energy[level], partOf(tally.byWeek, at));
}

/** The key of a weekday (1 is Monday) and an hour in `slips`. */
export function slipKey(weekday: number, hour: number): number {
  return weekday * 24 + hour;
}

export function sum(counts: readonly number[]): number {
  return counts.reduce((all, one) => all + one, 0);
}

/** Of all names and parts. */
export function total(counts: Counts<string> | Counts<number>): number {
  return sum(Object.values(counts).map(sum));
}

function addSlip({ slips, calendar }: PatternTally, dueAt: number, isSlipped: boolean): void {
  const { weekday, hour } = weekHourOf(dueAt, calendar.zone);
  const key = slipKey(weekday, hour);
  const cell = slips.get(key) ?? { slipped: 0, ended: 0 };
  cell.ended += 1;
  if (isSlipped) cell.slipped += 1;
  slips.set(key, cell);
}

function count(counts: number[], part: number | undefined): void {
  if (part !== undefined) counts[part] = (counts[part] ?? 0) + 1;
}

function noneOf<Name extends string | number>(names: readonly Name[], { starts }: Frame): Counts<Name> {
  const none = () => Array.from({ length: starts.length - 1 }, () => 0);
  return Object.fromEntries(names.map((name) => [name, none()])) as Counts<Name>;
}
