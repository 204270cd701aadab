import { describe, expect, test } from 'vitest';
import {
  addOpenMs,
  holidayAt,
  isOpen,
  nextBusinessDay,
  nextOpen,
  openMsBetween,
  shiftAt,
  shiftOn,
  workOn,
} from '../../../lib/hours/hours.ts';
import { usualHours, type Hours } from '../../../lib/hours/hours-schema.ts';
import { hour, minute, noon } from '../../support/a-commitment.ts';

const berlin = 'Europe/Berlin';
/** Monday to Friday 9:00 to 17:30. `noon` is Tuesday 10 March 2026, 14:00. */
const office = usualHours(berlin, 17 * 60 + 30);
/** Berlin's winter time is one hour ahead of UTC. */
const winter = (day: number, hours: number, minutes = 0) => Date.UTC(2026, 2, day, hours - 1, minutes);
/** Nights from 22:00 to 6:00, Monday to Friday. */
const nights: Hours = {
  ...office,
  week: office.week.map((spans) => (spans.length > 0 ? [[1320, 1800]] : [])),
};
const withBreak: Hours = {
  ...office,
  week: office.week.map((spans) =>
    spans.length === 0
      ? []
      : [
          [13 * 60, 17 * 60],
          [9 * 60, 12 * 60],
        ],
  ),
};
const never: Hours = { ...office, week: office.week.map(() => []) };
const holiday: Hours = { ...office, holidays: [{ date: '2026-03-11', name: 'Founding day' }] };

describe('open', () => {
  test('from the first minute until before the last', () => {
    expect(isOpen(office, winter(10, 9))).toBe(true);
    expect(isOpen(office, winter(10, 9) - 1)).toBe(false);
    expect(isOpen(office, winter(10, 17, 30) - 1)).toBe(true);
    expect(isOpen(office, winter(10, 17, 30))).toBe(false);
  });

  test('over midnight, also on the morning of a day off', () => {
    expect(isOpen(nights, winter(10, 23))).toBe(true);
    expect(isOpen(nights, winter(14, 5))).toBe(true); // Saturday
    expect(isOpen(nights, winter(14, 23))).toBe(false);
  });

  test('not on a holiday, but the night that began before it goes on', () => {
    expect(isOpen(holiday, winter(11, 12))).toBe(false);
    expect(holidayAt(holiday, winter(11, 23))?.name).toBe('Founding day');
    expect(holidayAt(holiday, winter(12, 0))).toBeUndefined();
    const nightsOff = { ...nights, holidays: holiday.holidays };
    expect(isOpen(nightsOff, winter(11, 3))).toBe(true);
    expect(isOpen(nightsOff, winter(11, 23))).toBe(false);
  });

  test('next on Monday when the week is over', () => {
    expect(nextOpen(office, winter(13, 18))).toBe(winter(16, 9));
    expect(nextOpen(office, noon)).toBe(noon);
  });

  test('in the hours of another zone', () => {
    const newYork = usualHours('America/New_York', 17 * 60);
    expect(isOpen(newYork, noon)).toBe(true); // 9:00 there
    expect(isOpen(newYork, noon - minute)).toBe(false);
  });
});

describe('open time', () => {
  test('runs over nights, breaks and weekends', () => {
    expect(addOpenMs(office, winter(13, 16, 30), 2 * hour)).toBe(winter(16, 10));
    expect(addOpenMs(withBreak, winter(10, 11), 2 * hour)).toBe(winter(10, 14));
    expect(openMsBetween(withBreak, winter(10, 8), winter(11, 10))).toBe(8 * hour);
  });

  test('that is used up ends with the day, not with the next morning', () => {
    expect(addOpenMs(office, winter(10, 16, 30), hour)).toBe(winter(10, 17, 30));
  });

  test('of nothing goes nowhere, and none is taken away', () => {
    expect(addOpenMs(office, winter(14, 12), 0)).toBe(winter(14, 12));
    expect(() => addOpenMs(office, noon, -1)).toThrow(RangeError);
    expect(() => addOpenMs(office, noon, Number.NaN)).toThrow(RangeError);
  });

  test('backwards is negative', () => {
    expect(openMsBetween(office, winter(10, 12), winter(10, 10))).toBe(-2 * hour);
  });

  test('of a day has 23 or 25 hours when the clocks change', () => {
    const always: Hours = { ...office, week: office.week.map(() => [[0, 1440]]) };
    const spring = Date.UTC(2026, 2, 28, 23);
    expect(openMsBetween(always, spring, Date.UTC(2026, 2, 29, 22))).toBe(23 * hour);
    const autumn = Date.UTC(2026, 9, 24, 22);
    expect(openMsBetween(always, autumn, Date.UTC(2026, 9, 25, 23))).toBe(25 * hour);
  });

  test('is counted once where two spans overlap', () => {
    const twice: Hours = {
      ...office,
      week: office.week.map(() => [
        [540, 720],
        [600, 660],
        [700, 800],
      ]),
    };
    expect(openMsBetween(twice, winter(10, 0), winter(11, 0))).toBe(260 * minute);
  });
});

describe('a shift', () => {
  test('is the whole day of work, breaks included', () => {
    expect(shiftAt(withBreak, winter(10, 12, 30))).toEqual({
      startsAt: winter(10, 9),
      endsAt: winter(10, 17),
    });
  });

  test('is the next one once it has ended', () => {
    expect(shiftAt(office, winter(13, 17, 30))?.startsAt).toBe(winter(16, 9));
  });

  test('of a local day, none on a day off', () => {
    const tuesday = Date.UTC(2026, 2, 10) / 86_400_000;
    expect(shiftOn(office, tuesday)).toEqual({ startsAt: winter(10, 9), endsAt: winter(10, 17, 30) });
    expect(shiftOn(office, tuesday + 5)).toBeUndefined();
  });
});

describe('the next business day', () => {
  test('is the same clock time, over weekend and holiday', () => {
    expect(nextBusinessDay(office, winter(13, 11, 15))).toBe(winter(16, 11, 15));
    expect(nextBusinessDay(holiday, winter(10, 11))).toBe(winter(12, 11));
  });

  test('is moved into the hours', () => {
    expect(nextBusinessDay(office, winter(10, 7))).toBe(winter(11, 9));
    expect(nextBusinessDay(office, winter(10, 22))).toBe(winter(11, 17, 30));
    expect(nextBusinessDay(withBreak, winter(10, 12, 30))).toBe(winter(11, 13));
    expect(nextBusinessDay(nights, winter(10, 3))).toBe(winter(11, 22));
  });
});

describe('the working day that "tomorrow" means', () => {
  const day = (date: number) => Date.UTC(2026, 2, date) / 86_400_000;
  test('is the shift of that very day, and the usual one on a day off', () => {
    const short: Hours = {
      ...office,
      week: office.week.map((spans, at) => (at === 4 ? [[480, 780]] : spans)),
    };
    expect(workOn(short, day(12), berlin)).toEqual({ starts: 540, ends: 1050 });
    expect(workOn(short, day(13), berlin)).toEqual({ starts: 480, ends: 780 });
    expect(workOn(short, day(14), berlin)).toEqual({ starts: 540, ends: 1050 });
  });

  test('never leaves the day', () => {
    expect(workOn(nights, day(10), berlin)).toEqual({ starts: 1320, ends: 1439 });
    expect(workOn(usualHours(berlin, 1440), day(15), berlin).ends).toBe(1439);
    // Seen from Auckland, Berlin works in the evening and over midnight.
    expect(workOn(office, day(10), 'Pacific/Auckland')).toEqual({ starts: 21 * 60, ends: 1439 });
  });

  test("is told by the clock of the person's zone", () => {
    expect(workOn(office, day(10), 'Europe/London')).toEqual({ starts: 8 * 60, ends: 16 * 60 + 30 });
  });

  test('is nine to five when no hours were said', () => {
    expect(workOn(never, day(10), berlin)).toEqual({ starts: 540, ends: 1020 });
  });
});

test('without any hours there is no answer, and no endless search', () => {
  expect(isOpen(never, noon)).toBe(false);
  expect(nextOpen(never, noon)).toBeUndefined();
  expect(addOpenMs(never, noon, 1)).toBeUndefined();
  expect(openMsBetween(never, noon, noon + 1e15)).toBe(0);
  expect(shiftAt(never, noon)).toBeUndefined();
  expect(nextBusinessDay(never, noon)).toBeUndefined();
});

test('what lies beyond 400 days is not answered', () => {
  const year = 365 * 8.5 * hour;
  expect(addOpenMs(office, noon, year)).toBeUndefined();
  const off = { ...office, holidays: Array.from({ length: 402 }, (_, n) => ({ date: dateAfter(n) })) };
  expect(nextOpen(off, noon)).toBeUndefined();
});

function dateAfter(days: number): string {
  return new Date(Date.UTC(2026, 2, 10 + days)).toISOString().slice(0, 10);
}
