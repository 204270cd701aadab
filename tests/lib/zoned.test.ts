import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf, reachedAt, wallAt } from '../../lib/zoned.ts';
import { numRuns } from '../support/histories.ts';
import { anyZonedMoment, changesOf, zones } from '../support/zones.ts';

const minute = 60_000;
const berlin = 'Europe/Berlin';
/** Days since 1970 of the nights in which Berlin's clocks change. */
const spring = Date.UTC(2026, 2, 29) / 86_400_000;
const autumn = Date.UTC(2026, 9, 25) / 86_400_000;

/** What a clock of the browser shows, written without our arithmetic. */
function shown(at: number, zone: string): string {
  const options = { timeZone: zone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat('sv-SE', options).format(at);
}
function written({ day, minutes }: { day: number; minutes: number }): string {
  return new Date(day * 86_400_000 + minutes * minute).toISOString().slice(0, 16).replace('T', ' ');
}

describe('a time that the clocks skip', () => {
  test('is later by the gap, as a promise', () => {
    expect(instantOf({ day: spring, minutes: 150 }, berlin)).toBe(Date.UTC(2026, 2, 29, 1, 30));
  });
  test('is the moment they jump, as an opening time', () => {
    expect(reachedAt({ day: spring, minutes: 150 }, berlin)).toBe(Date.UTC(2026, 2, 29, 1, 0));
    expect(reachedAt({ day: spring, minutes: 120 }, berlin)).toBe(Date.UTC(2026, 2, 29, 1, 0));
    expect(reachedAt({ day: spring, minutes: 180 }, berlin)).toBe(Date.UTC(2026, 2, 29, 1, 0));
  });
});

test('of a time that the clocks show twice the first counts', () => {
  expect(instantOf({ day: autumn, minutes: 150 }, berlin)).toBe(Date.UTC(2026, 9, 25, 0, 30));
  expect(reachedAt({ day: autumn, minutes: 150 }, berlin)).toBe(Date.UTC(2026, 9, 25, 0, 30));
});

test('a zone nobody knows is a bug of the caller', () => {
  expect(() => wallAt(0, 'Mars/Olympus')).toThrow(RangeError);
});

test('a promise made for a local time shows that local time again, in every zone, unless the clocks skip it', () => {
  fc.assert(
    fc.property(anyZonedMoment, ({ zone, at }) => {
      // Any wall time, also one that is skipped: an hour is added on the wall and not in time.
      const { day, minutes } = wallAt(at, zone);
      const wall = wallTime(day, minutes + 60);
      const made = instantOf(wall, zone);
      const isSkipped = shown(reachedAt(wall, zone), zone) !== written(wall);
      if (isSkipped) expect(shown(made, zone) > written(wall)).toBe(true);
      else expect(shown(made, zone)).toBe(written(wall));
      expect(isSkipped).toBe(isInGap(wall, zone));
    }),
    { numRuns },
  );
});

test('a later wall time is never reached before an earlier one', () => {
  fc.assert(
    fc.property(anyZonedMoment, fc.nat(3000), ({ zone, at }, more) => {
      const wall = wallAt(at, zone);
      const later = { day: wall.day, minutes: wall.minutes + more };
      expect(reachedAt(later, zone)).toBeGreaterThanOrEqual(reachedAt(wall, zone));
    }),
    { numRuns },
  );
});

test('around every change of the clocks of every zone each quarter of an hour is found again', () => {
  let changes = 0;
  for (const zone of zones) {
    for (const change of changesOf(zone)) {
      changes += 1;
      for (let at = change - 4 * 3_600_000; at < change + 4 * 3_600_000; at += 15 * minute) {
        const again = instantOf(wallAt(at, zone), zone);
        // The second of two equal times is told as the first.
        if (again !== at) expect(shown(again, zone)).toBe(shown(at, zone));
        if (again !== at) expect(again).toBeLessThan(at);
      }
    }
  }
  expect(zones.length).toBeGreaterThan(400);
  expect(changes).toBeGreaterThan(400);
}, 60_000);

function wallTime(day: number, minutes: number) {
  return { day: day + Math.floor(minutes / 1440), minutes: minutes % 1440 };
}

function isInGap(wall: { day: number; minutes: number }, zone: string): boolean {
  const around = changesOf(zone).map((at) => ({
    before: wallAt(at - minute, zone),
    after: wallAt(at, zone),
  }));
  const order = (one: { day: number; minutes: number }) => one.day * 1440 + one.minutes;
  return around.some(({ before, after }) => order(wall) > order(before) && order(wall) < order(after));
}
