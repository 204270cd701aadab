import { expect, test } from 'vitest';
import {
  isHabituallyLate,
  lateness,
  mostFirings,
  withFiring,
  type Firing,
} from '../../../lib/reminders/drift.ts';
import { hour, minute, noon } from '../../support/a-commitment.ts';

const firedAfter = (lateMs: number): Firing => ({ name: 'reminder', dueAt: noon, firedAt: noon + lateMs });

test.each([
  [0, 'onTime'],
  [2000, 'onTime'],
  [2001, 'late'],
  [minute, 'late'],
  [minute + 1, 'asleep'],
  [2 * hour, 'asleep'],
])('an alarm that comes %i ms after its time is %s', (lateMs, kind) => {
  expect(lateness(firedAfter(lateMs))).toEqual({ lateMs, kind });
});

test('an alarm before its time, because the clock was set back, is on time', () => {
  expect(lateness(firedAfter(-hour))).toEqual({ lateMs: 0, kind: 'onTime' });
});

test('the last twenty are remembered, the newest last', () => {
  let firings: Firing[] = [];
  for (let turn = 0; turn < 25; turn += 1) firings = withFiring(firings, firedAfter(turn));
  expect(firings.map((one) => one.firedAt - noon)).toEqual(
    Array.from({ length: mostFirings }, (_, n) => n + 5),
  );
});

test('one night of sleep is no habit; three late alarms in a row are', () => {
  const late = firedAfter(9 * hour);
  expect(isHabituallyLate([late, firedAfter(0), late])).toBe(false);
  expect(isHabituallyLate([late, late])).toBe(false);
  expect(isHabituallyLate([firedAfter(0), late, late, late])).toBe(true);
  expect(isHabituallyLate([late, late, late, firedAfter(0)])).toBe(false);
});
