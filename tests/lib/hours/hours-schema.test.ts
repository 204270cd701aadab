import { describe, expect, test } from 'vitest';
import { isRealDate, isZone, readHours, usualHours } from '../../../lib/hours/hours-schema.ts';

const usual = usualHours('Europe/Berlin', 17 * 60);

describe('the hours one starts with', () => {
  test('are Monday to Friday, nine until the end of the day', () => {
    expect(usual.week).toEqual([...Array.from({ length: 5 }, () => [[540, 1020]]), [], []]);
    expect(readHours(usual)).toEqual(usual);
  });

  test('are whole for any end of day that was ever stored, and in a zone that is known', () => {
    for (let end = 0; end <= 1440; end += 1)
      expect(readHours(usualHours('Mars/Olympus', end))?.zone, String(end)).toBe('UTC');
  });
});

describe('what is stored', () => {
  const week = (spans: unknown) => ({ ...usual, week: [spans, [], [], [], [], [], []] });
  test.each([
    ['nothing', null],
    ['a word', 'nine to five'],
    ['six days', { ...usual, week: usual.week.slice(1) }],
    ['an end before the start', week([[600, 540]])],
    ['an empty span', week([[600, 600]])],
    ['more than a day', week([[600, 600 + 1441]])],
    ['a start after midnight', week([[1440, 1500]])],
    ['half a minute', week([[0.5, 60]])],
    ['a zone nobody knows', { ...usual, zone: 'Mars/Olympus' }],
    ['no zone', { ...usual, zone: '' }],
    ['a day that is none', { ...usual, holidays: [{ date: '2026-02-29' }] }],
    ['a date in words', { ...usual, holidays: [{ date: 'Christmas' }] }],
  ])('is not taken when it is %s', (_, stored) => {
    expect(readHours(stored)).toBeUndefined();
  });

  test('is taken with a second span, a night and a named holiday', () => {
    const stored = {
      ...week([
        [540, 720],
        [1320, 1800],
      ]),
      holidays: [{ date: '2028-02-29', name: 'Leap' }],
    };
    expect(readHours(stored)).toEqual(stored);
  });
});

test('dates and zones are checked by the calendar and by what this browser knows', () => {
  expect(['2026-12-31', '2028-02-29'].every(isRealDate)).toBe(true);
  expect(['2026-13-01', '2027-02-29', '2026-1-1', ''].some(isRealDate)).toBe(false);
  expect(['UTC', 'Asia/Kolkata'].every(isZone)).toBe(true);
  expect(['', 'Berlin', 'Europe/Atlantis'].some(isZone)).toBe(false);
});
