import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextUpdateAt } from '../../../lib/agenda/next-update.ts';
import { isOpen, openMsBetween } from '../../../lib/hours/hours.ts';
import { usualHours } from '../../../lib/hours/hours-schema.ts';
import { hour, noon } from '../../support/a-commitment.ts';
import { numRuns } from '../../support/histories.ts';

const hours = usualHours('Europe/Berlin', 17 * 60);
const berlin = (text: string) => Date.parse(`${text}+01:00`);

test('hours run while we are open: told an hour before the end, "every 2 h" means an hour into the next morning', () => {
  expect(nextUpdateAt('2h', berlin('2026-03-10T16:00'), hours)).toBe(berlin('2026-03-11T10:00'));
  expect(nextUpdateAt('1h', noon, hours)).toBe(noon + hour);
});

test('days are working days: told on Friday, the next update is on Monday at the same time', () => {
  expect(nextUpdateAt('1d', berlin('2026-03-13T14:30'), hours)).toBe(berlin('2026-03-16T14:30'));
  expect(nextUpdateAt('2d', berlin('2026-03-12T14:30'), hours)).toBe(berlin('2026-03-16T14:30'));
});

test('no pace, and no hours at all, give no next update', () => {
  expect(nextUpdateAt('off', noon, hours)).toBeUndefined();
  const never = { ...hours, week: Array.from({ length: 7 }, () => []) };
  expect(nextUpdateAt('2h', noon, never)).toBeUndefined();
  expect(nextUpdateAt('1d', noon, never)).toBeUndefined();
});

test('at any time of the year, an update by the hour comes after exactly so much working time', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 365 * 24 * 60 }), (minutes) => {
      const at = noon + minutes * 60_000;
      const next = nextUpdateAt('4h', at, hours) ?? 0;
      expect(openMsBetween(hours, at, next)).toBe(4 * hour);
      expect(isOpen(hours, next - 1)).toBe(true);
    }),
    { numRuns },
  );
});
