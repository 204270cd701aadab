import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoInZone } from '../../../lib/transfer/iso-in-zone.ts';

const zones = Intl.supportedValuesOf('timeZone');

test('a moment is written as the wall showed it', () => {
  const at = Date.UTC(2026, 6, 1, 12, 0, 5);
  expect(isoInZone(at, 'Europe/Berlin')).toBe('2026-07-01T14:00:05+02:00');
  expect(isoInZone(at, 'America/St_Johns')).toBe('2026-07-01T09:30:05-02:30');
  expect(isoInZone(at, 'Asia/Kathmandu')).toBe('2026-07-01T17:45:05+05:45');
  expect(isoInZone(at, 'UTC')).toBe('2026-07-01T12:00:05+00:00');
});

test('a zone nobody knows is told in UTC, and what is no date is empty', () => {
  expect(isoInZone(Date.UTC(2026, 6, 1), 'Mars/Phobos')).toBe('2026-07-01T00:00:00Z');
  expect(isoInZone(undefined, 'UTC')).toBe('');
  expect(isoInZone(1e300, 'UTC')).toBe('');
});

test('what is written is the same moment again, to the second, in every zone', () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 4e12 }), (zone, at) => {
      expect(Date.parse(isoInZone(at, zone))).toBe(Math.floor(at / 1000) * 1000);
    }),
    { numRuns: Number(process.env['KEPT_RUNS'] ?? 200) },
  );
});
