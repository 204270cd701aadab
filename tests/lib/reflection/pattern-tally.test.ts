import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Commitment } from '../../../lib/records/commitment.ts';
import { tags } from '../../../lib/records/reflection.ts';
import { toldBeforeDue } from '../../../lib/reflection/outcomes.ts';
import {
  addEnergy,
  addPromises,
  addTags,
  slipKey,
  startTally,
  sum,
  total,
} from '../../../lib/reflection/pattern-tally.ts';
import { aCommitment, hour, minute, noon } from '../../support/a-commitment.ts';
import { numRuns } from '../../support/histories.ts';

const berlin = { zone: 'Europe/Berlin', firstDay: 1 };
const day = 24 * hour;
const span = { since: noon - 13 * day, until: noon + day };
const start = () => startTally(span, noon + day, berlin);

/** A promise with one end: kept in time, late, or missed. */
function ended(due: number, end: 'kept' | 'keptLate' | 'missed'): Commitment {
  const made = { kind: 'made' as const, at: due - day, dueAt: due, zone: 'UTC' };
  const at = end === 'kept' ? due - minute : due + minute;
  const event =
    end === 'missed'
      ? ({ kind: 'missed', at } as const)
      : ({ kind: 'kept', at, doneAt: at, how: 'inWriting' } as const);
  return aCommitment({ madeAt: due - day, history: { made, event } });
}

test('each promise stands on its day, in its week, and slips at the hour it was due', () => {
  const tally = start();
  addPromises(tally, [ended(noon, 'kept'), ended(noon, 'missed'), ended(noon - 7 * day, 'keptLate')]);
  expect(tally.byDay.unit).toBe('day');
  expect(tally.outcomes.kept.at(-2)).toBe(1);
  expect(tally.outcomes.missed.at(-2)).toBe(1);
  expect(sum(tally.outcomes.keptLate)).toBe(1);
  expect(tally.told).toEqual({ met: [0, 0, 1], of: [0, 1, 2] });
  // Tuesday at 14 o'clock in Berlin.
  expect([...tally.slips]).toEqual([[slipKey(2, 14), { slipped: 2, ended: 3 }]]);
});

test('what was not promised for the span does not count', () => {
  const tally = start();
  addPromises(tally, [ended(span.until, 'kept'), ended(span.since - 1, 'missed')]);
  expect(total(tally.outcomes)).toBe(0);
  expect(tally.slips.size).toBe(0);
});

test('words and energy are counted by week', () => {
  const tally = start();
  addTags(tally, [
    { at: noon, tag: 'hard' },
    { at: noon, tag: 'hard' },
    { at: noon - 30 * day, tag: 'idea' },
  ]);
  addEnergy(tally, [{ at: noon - 7 * day, level: 2 }]);
  expect(tally.tags.hard).toEqual([0, 0, 2]);
  expect(total(tally.tags)).toBe(2);
  expect(tally.energy[2]).toEqual([0, 1, 0]);
  expect(Object.keys(tally.tags)).toEqual([...tags]);
});

test('counted in any portions and order it comes to the same, and to the shares that goals are read from', () => {
  const anyRow = fc
    .tuple(
      fc.integer({ min: -20 * 24 * 60, max: 3 * 24 * 60 }),
      fc.constantFrom<'kept' | 'keptLate' | 'missed'>('kept', 'keptLate', 'missed'),
    )
    .map(([minutes, end]) => ended(noon + minutes * minute, end));
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 12 }), fc.nat(12), (rows, cut) => {
      const [whole, parts] = [start(), start()];
      addPromises(whole, rows);
      addPromises(parts, rows.slice(cut));
      addPromises(parts, rows.slice(0, cut));
      expect(parts).toEqual(whole);
      const { met, of } = toldBeforeDue(rows, span, noon + day);
      expect({ met: sum(whole.told.met), of: sum(whole.told.of) }).toEqual({ met, of });
      expect(sum([...whole.slips.values()].map((cell) => cell.ended))).toBe(total(whole.outcomes));
    }),
    { numRuns },
  );
});
