import { expect, test } from 'vitest';
import { zoneOf } from '../../../lib/hours/zone-choice.ts';
import { zones } from '../../support/zones.ts';

test.each([
  ['Europe/Berlin', 'Europe/Berlin'],
  ['europe/berlin', 'Europe/Berlin'],
  ['new york', 'America/New_York'],
  [' Tokyo ', 'Asia/Tokyo'],
  ['UTC', 'UTC'],
])('%j means %s', (text, zone) => {
  expect(zoneOf(text, zones)).toBe(zone);
});

test.each(['', 'Atlantis', 'Europe', 'Europe/'])('%j means no zone', (text) => {
  expect(zoneOf(text, zones)).toBeUndefined();
});

test('every zone of this runtime is meant by its own name', () => {
  expect(zones.filter((zone) => zoneOf(zone, zones) !== zone)).toEqual([]);
});
