import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDateWords } from '../../../lib/search/date-words.ts';
import { numRuns } from '../../support/histories.ts';
import { noon } from '../../support/a-commitment.ts';

/** Tuesday 10 March 2026, 14:00 in Berlin. */
const here = { now: noon, zone: 'Europe/Berlin' };
const days = (text: string, at = here) => {
  const found = findDateWords(text, at);
  if (found === undefined) return undefined;
  const day = (ms: number) => new Intl.DateTimeFormat('en-CA', { timeZone: at.zone }).format(ms);
  return [day(found.range.from), day(found.range.to - 1)];
};

test.each([
  ['yesterday', '2026-03-09', '2026-03-09'],
  ['today', '2026-03-10', '2026-03-10'],
  ['last week', '2026-03-02', '2026-03-08'],
  ['this week', '2026-03-09', '2026-03-15'],
  ['next week', '2026-03-16', '2026-03-22'],
  ['last month', '2026-02-01', '2026-02-28'],
  ['last 7 days', '2026-03-03', '2026-03-10'],
  ['last year', '2025-01-01', '2025-12-31'],
  ['10 March', '2026-03-10', '2026-03-10'],
  ['3rd of february', '2026-02-03', '2026-02-03'],
  ['Mar 9', '2026-03-09', '2026-03-09'],
  ['9 dec', '2025-12-09', '2025-12-09'],
  ['march', '2026-03-01', '2026-03-31'],
  ['October', '2025-10-01', '2025-10-31'],
  ['april', '2026-04-01', '2026-04-30'],
  ['31 february 2026', '2026-02-01', '2026-02-28'],
  ['june 2024', '2024-06-01', '2024-06-30'],
  ['2026-03-01', '2026-03-01', '2026-03-01'],
  ['1.3.2026', '2026-03-01', '2026-03-01'],
  ['1/3/26', '2026-03-01', '2026-03-01'],
  ['monday', '2026-03-09', '2026-03-09'],
  ['last friday', '2026-03-06', '2026-03-06'],
  ['next monday', '2026-03-16', '2026-03-16'],
  ['refund yesterday Ana', '2026-03-09', '2026-03-09'],
])('%s is from %s to %s', (text, first, last) => {
  expect(days(text)).toEqual([first, last]);
});

test('in America figures are month first', () => {
  expect(days('3/1/2026', { now: noon, zone: 'America/New_York' })).toEqual(['2026-03-01', '2026-03-01']);
});

test('what is no day is none: names that begin like a month, case numbers', () => {
  for (const text of ['mar', 'Mary', '#10.3', 'todays', '45/67', ''])
    expect(days(text), text).toBeUndefined();
});

test('a day of 23 hours is a whole day', () => {
  const found = findDateWords('29 march 2026', here);
  expect((found?.range.to ?? 0) - (found?.range.from ?? 0)).toBe(23 * 3_600_000);
});

test('no text makes it throw, and a range is never empty', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('', ' march', ' last 999 days'),
      (text, end) => {
        const found = findDateWords(text + end, here);
        if (found !== undefined) expect(found.range.to).toBeGreaterThan(found.range.from);
      },
    ),
    { numRuns },
  );
});
