import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { snapshotsToKeep } from '../../../lib/transfer/rotation.ts';
import { hour, noon } from '../../support/a-commitment.ts';

const numRuns = Number(process.env['KEPT_RUNS'] ?? 200);
const day = 24 * hour;

/** What is left after each of these moments had its snapshot and its rotation. */
function after(moments: readonly number[]): number[] {
  let kept: number[] = [];
  for (const now of moments) kept = snapshotsToKeep([...kept, now], now);
  return kept;
}

test('after ten weeks of daily work there are the last seven days and one for each of the four weeks before', () => {
  const kept = after(Array.from({ length: 70 }, (_, n) => noon + n * day));
  const now = noon + 69 * day;
  const ages = kept.map((at) => Math.round((now - at) / day));
  expect(ages.filter((age) => age < 7)).toEqual([6, 5, 4, 3, 2, 1, 0]);
  // 10 March 2026 was a Tuesday, so the last day is a Monday: yesterday's Sunday is that of the first week before.
  expect(ages.filter((age) => age >= 7)).toEqual([22, 15, 8]);
  expect(ages.includes(1)).toBe(true);
});

describe('whatever the days of work', () => {
  const work = fc
    .array(fc.integer({ min: 20 * hour, max: 6 * day }), { minLength: 1, maxLength: 80 })
    .map((gaps) => gaps.reduce<number[]>((all, gap) => [...all, (all.at(-1) ?? noon) + gap], []));

  test('the newest is kept, nothing is invented, and there are never more than twelve', () => {
    fc.assert(
      fc.property(work, (moments) => {
        const kept = after(moments);
        expect(kept.at(-1)).toBe(moments.at(-1));
        expect(kept.length).toBeLessThanOrEqual(12);
        expect(kept.every((at) => moments.includes(at))).toBe(true);
      }),
      { numRuns },
    );
  });

  test('each of the last seven days of work is there, and of the four weeks before the last day of work', () => {
    fc.assert(
      fc.property(work, (moments) => {
        const kept = after(moments);
        const now = moments.at(-1) ?? 0;
        const dayOf = (at: number) => Math.floor(at / day);
        const weekOf = (at: number) => Math.floor((dayOf(at) + 3) / 7);
        for (const at of moments) {
          const isLastOf = (of: (at: number) => number) =>
            !moments.some((other) => other > at && of(other) === of(at));
          const inDays = dayOf(now) - dayOf(at) < 7 && isLastOf(dayOf);
          const weeksAgo = weekOf(now) - weekOf(at);
          const inWeeks = weeksAgo >= 1 && weeksAgo <= 4 && isLastOf(weekOf);
          if (inDays || inWeeks) expect(kept).toContain(at);
        }
      }),
      { numRuns },
    );
  });

  test('nothing is older than five weeks but the newest of all', () => {
    fc.assert(
      fc.property(work, (moments) => {
        const now = moments.at(-1) ?? 0;
        for (const at of after(moments)) expect(now - at).toBeLessThan(35 * day);
      }),
      { numRuns },
    );
  });

  test('a clock that jumps, ahead or back, never takes the newest nor leaves more than thirteen', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5000 * day }), { minLength: 1, maxLength: 60 }),
        (moments) => {
          const kept = after(moments);
          expect(kept).toContain(moments.at(-1));
          expect(kept.length).toBeLessThanOrEqual(13);
        },
      ),
      { numRuns },
    );
  });
});
