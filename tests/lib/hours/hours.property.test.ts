import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addOpenMs,
  isOpen,
  nextBusinessDay,
  nextOpen,
  openMsBetween,
  shiftAt,
} from '../../../lib/hours/hours.ts';
import { readHours, type Hours, type Span } from '../../../lib/hours/hours-schema.ts';
import { hour, minute } from '../../support/a-commitment.ts';
import { numRuns } from '../../support/histories.ts';
import { anyZonedMoment, changesOf, zones } from '../../support/zones.ts';

/** Nights, breaks, overlaps and whole days; often at the hours in which clocks change. */
const anySpan = fc
  .record({
    from: fc.oneof(
      fc.integer({ min: 0, max: 1439 }),
      fc.integer({ min: 0, max: 12 }).map((n) => n * 15),
    ),
    length: fc.oneof(fc.integer({ min: 1, max: 1440 }), fc.integer({ min: 1, max: 90 })),
  })
  .map(({ from, length }): Span => [from, Math.min(from + length, 2879)]);
const anyDay = fc.oneof(
  { weight: 2, arbitrary: fc.array(anySpan, { maxLength: 3 }) },
  fc.constant<Span[]>([]),
);
const anyWeek = fc.array(anyDay, { minLength: 7, maxLength: 7 });
const anyCase = fc
  .record({
    moment: anyZonedMoment,
    week: anyWeek,
    off: fc.array(fc.integer({ min: -3, max: 20 }), { maxLength: 4 }),
  })
  .map(({ moment: { zone, at }, week, off }) => {
    const date = (days: number) => new Date(at + days * 24 * hour).toISOString().slice(0, 10);
    const hours: Hours = { zone, week, holidays: off.map((days) => ({ date: date(days) })) };
    return { hours, at };
  });

/** What must hold for any hours at any moment. */
function laws(hours: Hours, at: number, ms: number): void {
  const open = nextOpen(hours, at);
  if (open !== undefined) {
    expect(open).toBeGreaterThanOrEqual(at);
    expect(isOpen(hours, open)).toBe(true);
    expect(openMsBetween(hours, at, open)).toBe(0);
  } else expect(hours.week.flat().length === 0 || hours.holidays.length > 0 || isGapOnly(hours)).toBe(true);

  const reached = addOpenMs(hours, at, ms);
  if (reached !== undefined) {
    expect(openMsBetween(hours, at, reached)).toBe(ms);
    // The first such moment: just before it, some is missing.
    if (ms > 0) expect(openMsBetween(hours, at, reached - 1)).toBe(ms - 1);
  }
  const there = openMsBetween(hours, at, at + ms);
  expect(there).toBeGreaterThanOrEqual(0);
  expect(there).toBeLessThanOrEqual(ms);
  const back = addOpenMs(hours, at, there);
  expect(back).toBeLessThanOrEqual(at + ms);

  const shift = shiftAt(hours, at);
  if (shift !== undefined) {
    expect(shift.startsAt).toBeLessThan(shift.endsAt);
    expect(shift.endsAt).toBeGreaterThan(at);
    if (isOpen(hours, at)) expect(shift.startsAt).toBeLessThanOrEqual(at);
    expect(isOpen(hours, shift.startsAt)).toBe(true);
    expect(isOpen(hours, shift.endsAt - 1)).toBe(true);
  }
  expect(shift === undefined).toBe(open === undefined);

  const next = nextBusinessDay(hours, at);
  if (next !== undefined) {
    expect(next).toBeGreaterThan(at);
    expect(isOpen(hours, next) || isOpen(hours, next - 1)).toBe(true);
  }
}

/** All there is lies in the hour that the clocks skip. */
function isGapOnly(hours: Hours): boolean {
  return hours.week.flat().every(([from, to]) => to - from < 120);
}

describe('for any hours in any zone at any moment of 2026 and 2027', () => {
  test('business time is whole: nothing in the past, nothing lost, nothing counted twice', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(40 * 60), ({ hours, at }, minutes) => {
        expect(readHours(hours)).toEqual(hours);
        laws(hours, at, minutes * minute);
      }),
      { numRuns },
    );
  });

  test('what comes later is never answered with something earlier', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(4000), fc.nat(2000), ({ hours, at }, later, minutes) => {
        const then = at + later * minute;
        const isMonotone = (answer: (at: number) => number | undefined) => {
          const [a, b] = [answer(at), answer(then)];
          if (a !== undefined && b !== undefined) expect(a).toBeLessThanOrEqual(b);
        };
        isMonotone((moment) => nextOpen(hours, moment));
        isMonotone((moment) => addOpenMs(hours, moment, minutes * minute));
        isMonotone((moment) => shiftAt(hours, moment)?.startsAt);
        isMonotone((moment) => shiftAt(hours, moment)?.endsAt);
        const [short, long] = [minutes * minute, (minutes + later) * minute];
        const [a, b] = [addOpenMs(hours, at, short), addOpenMs(hours, at, long)];
        if (b !== undefined) expect(a).toBeLessThanOrEqual(b);
      }),
      { numRuns },
    );
  });

  test('open time adds up: to the middle and from there on', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(6000), fc.nat(6000), ({ hours, at }, first, second) => {
        const [middle, end] = [at + first * minute, at + (first + second) * minute];
        const parts = openMsBetween(hours, at, middle) + openMsBetween(hours, middle, end);
        expect(parts).toBe(openMsBetween(hours, at, end));
        expect(openMsBetween(hours, end, at)).toBe(-parts || 0);
      }),
      { numRuns },
    );
  });
});

test('the same laws hold around every change of the clocks of every zone, by day, by night and in the hour itself', () => {
  const weeks: Span[][][] = [
    Array.from({ length: 7 }, (_, day): Span[] => (day < 5 ? [[540, 1020]] : [])),
    Array.from({ length: 7 }, (): Span[] => [[1320, 1800]]),
    Array.from({ length: 7 }, (): Span[] => [
      [0, 60],
      [90, 150],
      [170, 200],
    ]),
  ];
  for (const zone of zones) {
    for (const change of changesOf(zone)) {
      for (const week of weeks) {
        for (const off of [-30, 0, 1, 30])
          laws({ zone, week, holidays: [] }, change + off * minute, 3 * hour);
      }
    }
  }
}, 120_000);
