import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeRows } from '../../../lib/db/merge.ts';
import type { ShiftEvent, ShiftHistory } from '../../../lib/records/shift-events.ts';
import { shiftOf } from '../../../lib/records/shift-state.ts';
import { hour, minute, noon } from '../../support/a-commitment.ts';
import { anyShiftHistory } from '../../support/shift-histories.ts';

const numRuns = Number(process.env['KEPT_RUNS'] ?? 200);
const started = { kind: 'started' as const, at: noon, cause: 'hand' as const };
const ended = (at: number) => ({ kind: 'ended' as const, at, cause: 'hand' as const });
const of = (...events: ShiftEvent[]) =>
  shiftOf(Object.fromEntries([started, ...events].map((event, n) => [`e${n}`, event])));

test('a shift runs, pauses, goes on and ends; over midnight, too', () => {
  expect(of()).toEqual({ state: 'running', startsAt: noon, endsAt: undefined, pauses: [] });
  const paused = { kind: 'paused' as const, at: noon + hour };
  expect(of(paused)).toMatchObject({
    state: 'paused',
    pauses: [{ from: noon + hour, until: undefined }],
  });
  const all = of(paused, { kind: 'resumed', at: noon + 2 * hour }, ended(noon + 14 * hour));
  expect(all).toEqual({
    state: 'ended',
    startsAt: noon,
    endsAt: noon + 14 * hour,
    pauses: [{ from: noon + hour, until: noon + 2 * hour }],
  });
});

test('no start is no shift, and a start that was taken back is none either', () => {
  const none = { state: 'ended', startsAt: 0, endsAt: 0, pauses: [] };
  expect(shiftOf({})).toEqual(none);
  expect(shiftOf({ a: ended(noon) })).toEqual(none);
  expect(shiftOf({ a: started, b: { kind: 'undone', at: noon + 5000, event: 'a' } })).toEqual(none);
});

test('of two ends the earlier stands; a pause that was begun after the end is none', () => {
  const both = of(ended(noon + 5 * hour), { kind: 'paused', at: noon + 4 * hour }, ended(noon + 3 * hour));
  expect(both).toMatchObject({ endsAt: noon + 3 * hour, pauses: [] });
});

test('a pause that goes on at the end is over with it', () => {
  expect(of({ kind: 'paused', at: noon + hour }, ended(noon + 2 * hour)).pauses).toEqual([
    { from: noon + hour, until: noon + 2 * hour },
  ]);
});

test('an end before the start, of a clock that was set back, ends it where it began', () => {
  expect(of(ended(noon - hour))).toMatchObject({ state: 'ended', startsAt: noon, endsAt: noon });
});

test('a correction moves start and end, the last one said counts, and pauses are cut to fit', () => {
  const events: ShiftEvent[] = [
    { kind: 'paused', at: noon + hour },
    { kind: 'resumed', at: noon + 3 * hour },
    ended(noon + 2 * hour),
  ];
  expect(of(...events, { kind: 'corrected', at: noon + 20 * hour, endsAt: noon + 8 * hour })).toMatchObject({
    startsAt: noon,
    endsAt: noon + 8 * hour,
    pauses: [{ from: noon + hour, until: noon + 3 * hour }],
  });
  const twice = of(
    ...events,
    { kind: 'corrected', at: noon + 21 * hour, startsAt: noon + 90 * minute },
    { kind: 'corrected', at: noon + 20 * hour, startsAt: noon - hour, endsAt: noon + 8 * hour },
  );
  expect(twice).toMatchObject({
    startsAt: noon + 90 * minute,
    endsAt: noon + 8 * hour,
    pauses: [{ from: noon + 90 * minute, until: noon + 3 * hour }],
  });
});

describe('of any history', () => {
  test('the start is not after the end, the pauses lie inside and apart from each other, and the state fits', () => {
    fc.assert(
      fc.property(anyShiftHistory, (history) => {
        const { state, startsAt, endsAt, pauses } = shiftOf(history);
        const until = endsAt ?? Infinity;
        expect(startsAt).toBeLessThanOrEqual(until);
        expect(state === 'ended').toBe(endsAt !== undefined);
        expect(state === 'paused').toBe(pauses.some((pause) => pause.until === undefined));
        let reached = startsAt;
        for (const pause of pauses) {
          expect(pause.from).toBeGreaterThanOrEqual(reached);
          expect(pause.from).toBeLessThan(pause.until ?? Infinity);
          reached = pause.until ?? Infinity;
        }
        if (pauses.length > 0 && state === 'ended') expect(reached).toBeLessThanOrEqual(until);
      }),
      { numRuns },
    );
  });

  test('the order in which it was written down plays no part, and what is strange changes nothing', () => {
    fc.assert(
      fc.property(anyShiftHistory, (history) => {
        const backwards = Object.fromEntries(Object.entries(history).toReversed());
        const known = Object.fromEntries(
          Object.entries(history).filter(([, { kind }]) => (kind as string) !== 'handedToRobot'),
        );
        expect(shiftOf(backwards)).toEqual(shiftOf(history));
        expect(shiftOf(known)).toEqual(shiftOf(history));
      }),
      { numRuns },
    );
  });

  test('two devices that meet in either order, or again, tell the same shift', () => {
    const row = (history: ShiftHistory) => ({ row: { id: 'one', history }, clock: {} });
    const told = (merged: { row: { id: string } }) =>
      shiftOf((merged.row as { id: string; history: ShiftHistory }).history);
    fc.assert(
      fc.property(anyShiftHistory, anyShiftHistory, (a, b) => {
        const [one, other] = [mergeRows(row(a), row(b)), mergeRows(row(b), row(a))];
        expect(told(one)).toEqual(told(other));
        expect(told(mergeRows(one, row(b)))).toEqual(told(one));
      }),
      { numRuns },
    );
  });
});
