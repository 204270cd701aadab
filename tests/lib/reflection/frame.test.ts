import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameOf, partOf, ranges, spanOf, unitOf, units, weekHourOf } from '../../../lib/reflection/frame.ts';
import { wallAt } from '../../../lib/zoned.ts';
import { noon } from '../../support/a-commitment.ts';
import { numRuns } from '../../support/histories.ts';
import { anyZonedMoment } from '../../support/zones.ts';

const berlin = { zone: 'Europe/Berlin', firstDay: 1 };
const at = (text: string) => Date.parse(text);
const dayMs = 86_400_000;

test('four weeks are this one and the three before, from their first day until the end of today', () => {
  // Tuesday 10 March 2026, 14:00 in Berlin.
  const span = spanOf('fourWeeks', noon, 0, berlin);
  expect(span).toEqual({ since: at('2026-02-16T00:00+01:00'), until: at('2026-03-11T00:00+01:00') });
  expect(spanOf('fourWeeks', noon, 0, { ...berlin, firstDay: 7 }).since).toBe(at('2026-02-15T00:00+01:00'));
});

test('no range begins before the record does', () => {
  const first = at('2026-03-05T09:30+01:00');
  for (const range of ranges)
    expect(spanOf(range, noon, first, berlin).since).toBe(at('2026-03-05T00:00+01:00'));
});

test('the week in which the clocks change has seven days and an hour less', () => {
  const span = { since: at('2026-03-23T00:00+01:00'), until: at('2026-03-31T00:00+02:00') };
  const { starts } = frameOf(span, 'week', berlin);
  expect(starts).toEqual([
    at('2026-03-23T00:00+01:00'),
    at('2026-03-30T00:00+02:00'),
    at('2026-04-06T00:00+02:00'),
  ]);
  expect(frameOf(span, 'day', berlin).starts).toHaveLength(9);
});

test('what is drawn side by side are days for weeks, weeks for a year, and months beyond', () => {
  const days = (count: number) => ({ since: noon, until: noon + count * dayMs });
  expect([days(28), days(84), days(366), days(1800)].map((span) => unitOf(span, 'day'))).toEqual([
    'day',
    'week',
    'week',
    'month',
  ]);
  expect(unitOf(days(28), 'week')).toBe('week');
});

test('in any zone every moment of a span lies in one part, which is of its own day, week or month', () => {
  fc.assert(
    fc.property(
      anyZonedMoment,
      fc.integer({ min: 1, max: 100 }),
      fc.constantFrom(...units),
      fc.integer({ min: 1, max: 7 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      ({ zone, at: since }, days, unit, firstDay, share) => {
        const span = { since, until: since + days * dayMs };
        const frame = frameOf(span, unit, { zone, firstDay });
        // Added to a moment of these years, a share just below the whole rounds up to it.
        const moment = Math.min(Math.floor(since + share * (span.until - since)), span.until - 1);
        const part = partOf(frame, moment) ?? -1;
        const [start = NaN, end = NaN] = frame.starts.slice(part, part + 2);
        expect(start <= moment && moment < end).toBe(true);
        expect((frame.starts[0] ?? Infinity) <= since && (frame.starts.at(-1) ?? 0) >= span.until).toBe(true);
        expect(frame.starts.every((one, n) => n === 0 || one > (frame.starts[n - 1] ?? 0))).toBe(true);
        const [first, last, own] = [start, end - 1, moment].map((one) => wallAt(one, zone).day);
        // The part has all days from its first to its last, and the moment's day is one of them.
        expect((first ?? 0) <= (own ?? 0) && (own ?? 0) <= (last ?? 0)).toBe(true);
        const length = (last ?? 0) - (first ?? 0) + 1;
        if (unit === 'day') expect(first).toBe(own);
        if (unit === 'week') expect(length).toBe(7);
        if (unit === 'week') expect(weekHourOf(start, zone).weekday).toBe(firstDay);
        if (unit === 'month') expect(new Date((first ?? 0) * dayMs).getUTCDate()).toBe(1);
        expect(partOf(frame, (frame.starts[0] ?? 0) - 1)).toBeUndefined();
        expect(partOf(frame, frame.starts.at(-1) ?? 0)).toBeUndefined();
      },
    ),
    { numRuns },
  );
});
