import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Audience } from '../../../lib/packs/shape/rules.ts';
import { isForDesk, placeInPilot } from '../../../lib/packs/audience.ts';

const numRuns = Number(process.env['KEPT_RUNS'] ?? 200);
const desk = { team: 'Billing', language: 'es-MX', device: 'abc123' };
const device = fc.string({
  minLength: 12,
  maxLength: 12,
  unit: fc.constantFrom(...'0123456789abcdef'.split('')),
});
const percent = fc.integer({ min: 1, max: 100 });

test('a pack without an audience is for every desk', () => {
  expect(isForDesk({ id: 'acme' }, desk)).toBe(true);
  expect(isForDesk({ id: 'acme', audience: {} }, { ...desk, team: '' })).toBe(true);
});

test('teams and languages decide, and both must hold; a language also counts for its regions', () => {
  const isFor = (audience: Audience) => isForDesk({ id: 'acme', audience }, desk);
  expect(isFor({ teams: ['bill*', 'sales'] })).toBe(true);
  expect(isFor({ teams: ['sales'] })).toBe(false);
  expect(isFor({ languages: ['es'] })).toBe(true);
  expect(isFor({ languages: ['es-mx'] })).toBe(true);
  expect(isFor({ languages: ['es-ES', 'en'] })).toBe(false);
  expect(isFor({ teams: ['billing'], languages: ['en'] })).toBe(false);
  expect(isForDesk({ id: 'acme', audience: { teams: ['billing'] } }, { ...desk, team: '' })).toBe(false);
});

test('queues and sites are for cases to decide, not for desks', () => {
  expect(isForDesk({ id: 'acme', audience: { queues: ['parcels'], sites: ['https://x'] } }, desk)).toBe(true);
});

test('a larger share of a pilot never puts out a desk that was in', () => {
  fc.assert(
    fc.property(device, percent, percent, (name, a, b) => {
      const isIn = (share: number) =>
        isForDesk({ id: 'acme', pilot: { percent: share } }, { ...desk, device: name });
      expect(isIn(Math.max(a, b)) || !isIn(Math.min(a, b))).toBe(true);
      expect(isIn(100)).toBe(true);
    }),
    { numRuns },
  );
});

test('shares are about right, for names that are random and for names that only count up', () => {
  const count = 20_000;
  const random = fc.sample(device, { numRuns: count, seed: 7 });
  const counted = Array.from({ length: count }, (_, at) => `desk-${at}`);
  for (const names of [random, counted]) {
    for (const share of [1, 5, 10, 50, 90]) {
      const isIn = names.filter((name) => placeInPilot('acme', name) < share).length;
      // Five standard deviations of as many fair draws.
      const slack = 5 * Math.sqrt((share / 100) * (1 - share / 100) * count);
      expect(Math.abs(isIn - (share / 100) * count)).toBeLessThan(slack);
    }
  }
});

test('who goes first for one pack is not who goes first for another', () => {
  const names = Array.from({ length: 5000 }, (_, at) => `desk-${at}`);
  const first = names.filter((name) => placeInPilot('acme', name) < 10);
  const both = first.filter((name) => placeInPilot('other', name) < 10);
  expect(both.length / first.length).toBeGreaterThan(0.03);
  expect(both.length / first.length).toBeLessThan(0.2);
});

test('the place of a desk is the same for ever: these were worked out once', () => {
  expect([placeInPilot('acme', 'abc123'), placeInPilot('acme', 'abc124'), placeInPilot('', '')])
    .toMatchInlineSnapshot(`
    [
      28,
      75,
      29,
    ]
  `);
});
