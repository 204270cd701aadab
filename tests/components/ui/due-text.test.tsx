import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  absoluteTime,
  absoluteTimeWithZone,
  clockTime,
  distance,
  endOfDay,
} from '../../../components/ui/due-text.ts';
import { hour, minute, noon } from '../../support/a-commitment.ts';

const berlin = 'Europe/Berlin';
const day = 24 * hour;
const systemZone = process.env['TZ'];

beforeEach(() => {
  process.env['TZ'] = berlin;
});
afterEach(() => {
  if (systemZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = systemZone;
});

/** The second clock keeps together when the line is broken; "_" stands for a space in the name of a place. */
function oneLine(text: string): string {
  return text
    .replace(' · ', ' ·\u00a0')
    .replace(/ (?=[^ ]+$)/, '\u00a0')
    .replaceAll('_', '\u00a0');
}

/** 14:00 in Berlin. */
const now = noon;

describe('an absolute time', () => {
  test('says today, tomorrow and yesterday by the calendar, and the day otherwise', () => {
    expect(absoluteTime(now + hour, now, berlin)).toBe('today 15:00');
    expect(absoluteTime(now + day, now, berlin)).toBe('tomorrow 14:00');
    expect(absoluteTime(now - day, now, berlin)).toBe('yesterday 14:00');
    expect(absoluteTime(now + 2 * day, now, berlin)).toMatch(/Thu.*12.*14:00|Thu.*Mar.*14:00/);
  });

  test('names the year only far away', () => {
    expect(absoluteTime(now + 10 * day, now, berlin)).not.toContain('2026');
    expect(absoluteTime(now + 330 * day, now, berlin)).toContain('2027');
  });

  test('meant in another zone is shown on both clocks, with the day there when it is another one', () => {
    expect(absoluteTime(now, now, 'America/New_York')).toBe(oneLine('today 14:00 · 09:00 New_York'));
    expect(absoluteTime(now + 3 * hour, now, 'Asia/Tokyo')).toBe(
      oneLine('today 17:00 · tomorrow 01:00 Tokyo'),
    );
    expect(absoluteTime(now + 10 * hour, now, 'America/Argentina/Buenos_Aires')).toBe(
      oneLine('tomorrow 00:00 · today 20:00 Buenos_Aires'),
    );
  });

  test('meant in a zone without a place is shown with what its clocks are called', () => {
    expect(absoluteTime(now, now, 'UTC')).toBe(oneLine('today 14:00 · 13:00 UTC'));
    expect(absoluteTime(now, now, 'Etc/GMT+5')).toBe(oneLine('today 14:00 · 08:00 GMT-5'));
  });

  test('follows the machine into another zone', () => {
    vi.useFakeTimers({ now });
    expect(absoluteTime(now, now, berlin)).toBe('today 14:00');
    process.env['TZ'] = 'America/New_York';
    vi.setSystemTime(now + 20_000);
    expect(absoluteTime(now, now, berlin)).toBe(oneLine('today 09:00 · 14:00 Berlin'));
    expect(absoluteTimeWithZone(now, now, '')).toMatch(/^today 09:00 (GMT-4|EDT)$/);
    expect(clockTime(now)).toBe('09:00');
    vi.useRealTimers();
  });

  test('says nothing of a zone whose clocks show the same', () => {
    expect(absoluteTime(now, now, 'Europe/Paris')).toBe('today 14:00');
  });

  test("is shown in the person's own zone when this browser does not know the other", () => {
    expect(absoluteTime(now, now, 'Mars/Olympus')).toBe('today 14:00');
  });

  test('names midnight 00:00', () => {
    expect(absoluteTime(now + 10 * hour, now, berlin)).toBe('tomorrow 00:00');
  });

  test('always carries the zone before a promise is saved', () => {
    expect(absoluteTimeWithZone(now, now, berlin)).toMatch(/^today 14:00 (GMT\+1|CET)$/);
    expect(absoluteTimeWithZone(now, now, 'America/New_York')).toMatch(
      /^today 14:00 (GMT\+1|CET) ·\u00a009:00\u00a0New\u00a0York$/,
    );
  });

  test('of the day after tomorrow is never called tomorrow, in the short night of spring', () => {
    const late = Date.UTC(2026, 2, 28, 22, 30); // Saturday 23:30; Sunday has 23 hours
    expect(absoluteTime(Date.UTC(2026, 2, 29, 10), late, berlin)).toBe('tomorrow 12:00');
    expect(absoluteTime(Date.UTC(2026, 2, 30, 10), late, berlin)).not.toContain('tomorrow');
  });

  test('of the next day is called tomorrow on the long day of autumn', () => {
    const early = Date.UTC(2026, 9, 24, 22, 30); // Sunday 00:30; it has 25 hours
    expect(absoluteTime(Date.UTC(2026, 9, 26, 9), early, berlin)).toBe('tomorrow 10:00');
    expect(absoluteTime(Date.UTC(2026, 9, 24, 10), early, berlin)).toBe('yesterday 12:00');
  });
});

describe('a distance', () => {
  test.each([
    [0, 'in 1 min'],
    [42 * minute, 'in 42 min'],
    [59 * minute, 'in 59 min'],
    [3 * hour, 'in 3 h'],
    [47 * hour, 'in 47 h'],
    [3 * day, 'in 3 d'],
    [-5 * minute, '5 min ago'],
    [-3 * hour, '3 h ago'],
  ])('of %d ms is "%s"', (away, words) => {
    expect(distance(now + away, now)).toBe(words);
  });
});

test('the day ends at the next midnight of the person, also when it has 23 hours', () => {
  expect(endOfDay(now)).toBe(Date.UTC(2026, 2, 10, 23));
  expect(endOfDay(Date.UTC(2026, 2, 29, 10))).toBe(Date.UTC(2026, 2, 29, 22));
});
