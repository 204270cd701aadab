import { expect, test } from 'vitest';
import { isoWeek, mondayBefore } from '@/lib/transfer/iso-week.ts';

const at = (text: string) => new Date(`${text}T12:00`).getTime();

test.each([
  ['2026-11-22', '2026-W47'],
  ['2026-11-23', '2026-W48'],
  ['2027-01-01', '2026-W53'],
  ['2024-12-30', '2025-W01'],
  ['2026-01-05', '2026-W02'],
])('%s is in %s', (day, week) => {
  expect(isoWeek(at(day))).toBe(week);
});

test('weeks begin on Monday at midnight', () => {
  expect(mondayBefore(at('2026-11-22'), 0)).toBe(new Date('2026-11-16T00:00').getTime());
  expect(mondayBefore(at('2026-11-16'), 1)).toBe(new Date('2026-11-09T00:00').getTime());
});
