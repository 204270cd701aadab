import { expect, test } from 'vitest';
import { clockText, readClock, spanOf } from '../../../lib/hours/clock-text.ts';

test('a clock time is told with 24 hours', () => {
  expect([0, 545, 1020, 1440, 1800].map(clockText)).toEqual(['00:00', '09:05', '17:00', '24:00', '06:00']);
});

test.each([
  ['9', 540],
  ['9:30', 570],
  ['0930', 570],
  ['17.30', 1050],
  ['17h30', 1050],
  [' 24:00 ', 1440],
  ['5 pm', 1020],
  ['5:15pm', 1035],
  ['12am', 0],
  ['12 p.m.', 720],
])('%j is understood', (text, minutes) => {
  expect(readClock(text)).toBe(minutes);
});

test.each(['', 'nine', '25:00', '24:01', '9:60', '13pm', '0am', '9 o clock', '-1', '9m', '9:3'])(
  '%j is no clock time',
  (text) => {
    expect(readClock(text)).toBeUndefined();
  },
);

test('every minute that is shown is read again', () => {
  for (let minutes = 0; minutes <= 1440; minutes += 1) expect(readClock(clockText(minutes))).toBe(minutes);
});

test('a shift that ends before it begins ends on the next day', () => {
  expect(spanOf(540, 1020)).toEqual([540, 1020]);
  expect(spanOf(1320, 360)).toEqual([1320, 1800]);
  expect(spanOf(0, 1440)).toEqual([0, 1440]);
  expect(spanOf(540, 540)).toBeUndefined();
  expect(spanOf(1440, 360)).toBeUndefined();
});
