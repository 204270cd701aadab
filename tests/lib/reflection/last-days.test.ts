import { expect, test } from 'vitest';
import { lastDays } from '../../../lib/reflection/last-days.ts';
import { noon } from '../../support/a-commitment.ts';

const hour = 3_600_000;

test('the last seven days are today and the six before, from midnight to midnight where the person is', () => {
  const { since, until } = lastDays(7, noon, 'Europe/Berlin');
  expect(new Date(since).toISOString()).toBe('2026-03-03T23:00:00.000Z');
  expect(new Date(until).toISOString()).toBe('2026-03-10T23:00:00.000Z');
});

test('a day that the clocks made shorter is still a day', () => {
  const { since, until } = lastDays(1, Date.UTC(2026, 2, 29, 10), 'Europe/Berlin');
  expect(until - since).toBe(23 * hour);
});
