import { expect, test } from 'vitest';
import type { Review } from '../../../lib/records/review.ts';
import type { Shift } from '../../../lib/records/shift.ts';
import { finishableShifts, followedAt, whichReview } from '../../../lib/reflection/which-review.ts';
import { hour, noon } from '../../support/a-commitment.ts';

const aShift = (n: number, state: Shift['state'] = 'ended'): Shift => ({
  id: `shift-${n}`,
  history: {},
  state,
  startsAt: noon + n * 24 * hour,
  endsAt: state === 'ended' ? noon + n * 24 * hour + 8 * hour : undefined,
});
const states = (all: Record<string, Review['state']>) => new Map(Object.entries(all));
const ids = (all: readonly Shift[]) => all.map(({ id }) => id);

test('the shift that ended last is the one to look back on, while its review is not over', () => {
  const found = whichReview([aShift(1), aShift(2), aShift(3, 'running')], states({ 'shift-2': 'begun' }));
  expect(found).toMatchObject({ kind: 'review', shift: { id: 'shift-2' } });
  expect(ids(found.others)).toEqual(['shift-3', 'shift-1']);
});

test('once that review is over, the shift that goes on is asked for; without one, the last stands', () => {
  const over = states({ 'shift-2': 'done' });
  const open = whichReview([aShift(1), aShift(2), aShift(3, 'paused')], over);
  expect(open).toMatchObject({ kind: 'endFirst', shift: { id: 'shift-3' } });
  expect(ids(open.others)).toEqual(['shift-1']);
  const last = whichReview([aShift(1), aShift(2)], states({ 'shift-1': 'skipped', 'shift-2': 'done' }));
  expect(last).toEqual({ kind: 'over', shift: aShift(2), others: [] });
});

test('without a shift there is nothing to review; one whose start was taken back is none', () => {
  expect(whichReview([], states({}))).toEqual({ kind: 'none', others: [] });
  expect(whichReview([{ ...aShift(1), startsAt: 0 }], states({})).kind).toBe('none');
});

test('what is long over is not asked for any more', () => {
  const many = Array.from({ length: finishableShifts + 5 }, (_, n) => aShift(n));
  expect(whichReview(many, states({})).others).toHaveLength(finishableShifts - 1);
});

test('a shift lasts, for what is noted later, until the next one begins', () => {
  expect(followedAt(aShift(1), [aShift(3), aShift(2), aShift(1)])).toBe(aShift(2).startsAt);
  expect(followedAt(aShift(3), [aShift(3), aShift(2)])).toBe(Infinity);
});
