import fc from 'fast-check';
import { expect, test } from 'vitest';
import updateClock, { paces, toldSoFar } from '../../../lib/records/update-clock.ts';
import { aClock } from '../../support/a-clock.ts';
import { hour, noon } from '../../support/a-commitment.ts';
import { numRuns } from '../../support/histories.ts';

const clockWith = aClock;

test('the clock follows from its history: what was last heard, and the pace it has now', () => {
  expect(
    clockWith({
      a: { kind: 'paced', at: noon, pace: '2h', nextAt: noon + 2 },
      b: { kind: 'heard', at: noon + 1, how: 'reply', nextAt: noon + 3 },
    }),
  ).toMatchObject({ pace: '2h', lastHeardAt: noon + 1, nextUpdateAt: noon + 3 });
});

test('a reply that becomes known after the pace was set moves the next update all the same', () => {
  expect(
    clockWith({
      p: { kind: 'paced', at: noon + 60, pace: '2h', nextAt: noon + 180 },
      h: { kind: 'heard', at: noon, how: 'reply', nextAt: noon + 120, pace: '2h' },
    }),
  ).toMatchObject({ pace: '2h', lastHeardAt: noon, nextUpdateAt: noon + 120 });
});

test('an event of a newer build is kept and changes nothing', () => {
  const strange = { kind: 'escalated', at: noon + 9, to: 'x' };
  const row = updateClock.schema.parse({ ...clockWith({}), history: { s: strange } });
  expect(row.history['s']).toEqual(strange);
  expect(clockWith(row.history)).toMatchObject({ pace: 'off', lastHeardAt: undefined });
});

const cadence = { packId: 'acme', id: 'daily', packName: 'Acme support', name: 'Daily' };
const byPack = (at: number, pace: '1d' | '2h' | 'off') => ({
  kind: 'paced' as const,
  at,
  pace,
  by: 'pack' as const,
  nextAt: at + hour,
  ...(pace === 'off' ? {} : { cadence }),
});

test('the pace of a pack counts until the person chooses one, and never again after that', () => {
  expect(clockWith({ a: byPack(noon, '1d') })).toMatchObject({ pace: '1d', cadence, isOwnPace: false });
  expect(clockWith({ a: byPack(noon, '1d'), b: byPack(noon + 1, '2h') }).pace).toBe('2h');
  expect(clockWith({ a: byPack(noon, '1d'), b: byPack(noon + 1, 'off') })).toMatchObject({
    pace: 'off',
    nextUpdateAt: undefined,
    cadence: undefined,
  });
  const own = { kind: 'paced' as const, at: noon + 1, pace: 'off' as const };
  expect(clockWith({ a: byPack(noon, '1d'), own, b: byPack(noon + 2, '2h') })).toMatchObject({
    pace: 'off',
    isOwnPace: true,
    cadence: undefined,
  });
});

test('what was written moves nothing', () => {
  const paced = { kind: 'paced' as const, at: noon, pace: '2h' as const, nextAt: noon + 2 };
  const wrote = { kind: 'wrote' as const, at: noon + 1, message: 'Refund started', how: 'inserted' as const };
  expect(clockWith({ paced, wrote })).toMatchObject({ lastHeardAt: undefined, nextUpdateAt: noon + 2 });
});

test('what they were told is listed, the latest first, without what was taken back', () => {
  const history = {
    a: { kind: 'heard' as const, at: noon, how: 'reply' as const },
    b: { kind: 'wrote' as const, at: noon + 1, message: 'Refund started', how: 'copied' as const },
    c: { kind: 'heard' as const, at: noon + 2, how: 'told' as const },
    d: { kind: 'undone' as const, at: noon + 3, event: 'c' },
    e: { kind: 'paced' as const, at: noon + 4, pace: '1d' as const },
  };
  expect(toldSoFar(history).map(({ id }) => id)).toEqual(['b', 'a']);
});

test('a snooze puts off the reminder it was pressed for, and not the one of the next update', () => {
  const paced = { kind: 'paced' as const, at: noon, pace: '2h' as const, nextAt: noon + 2 * hour };
  const snoozed = { kind: 'snoozed' as const, at: noon + 2 * hour, until: noon + 3 * hour };
  expect(clockWith({ paced, snoozed }).remindAt).toBe(noon + 3 * hour);
  const heard = {
    kind: 'heard' as const,
    at: noon + 2.5 * hour,
    how: 'reply' as const,
    pace: '2h' as const,
    nextAt: noon + 4.5 * hour,
  };
  expect(clockWith({ paced, snoozed, heard }).remindAt).toBe(noon + 4.5 * hour);
});

const at = fc.integer({ min: noon, max: noon + 20 });
const nextAt = fc.integer({ min: noon, max: noon + 99 });
const event = fc.oneof(
  fc.record({
    kind: fc.constant('heard' as const),
    at,
    how: fc.constantFrom('reply' as const, 'told'),
    nextAt,
  }),
  fc.record({ kind: fc.constant('paced' as const), at, pace: fc.constantFrom(...paces), nextAt }),
  fc.record({
    kind: fc.constant('paced' as const),
    at,
    pace: fc.constantFrom(...paces),
    nextAt,
    by: fc.constant('pack' as const),
  }),
  fc.record({ kind: fc.constant('snoozed' as const), at, until: nextAt }),
  fc.record({ kind: fc.constant('undone' as const), at, event: fc.constantFrom('a', 'b', 'c') }),
);

test('two devices that hold the same events read the same clock, in whatever order they came', () => {
  const entries = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), event), {
    selector: ([id]) => id,
  });
  fc.assert(
    fc.property(entries, (events) => {
      const { history: _, ...one } = clockWith(Object.fromEntries(events));
      const { history: __, ...other } = clockWith(Object.fromEntries(events.toReversed()));
      expect(one).toEqual(other);
      if (one.pace === 'off') expect([one.nextUpdateAt, one.remindAt]).toEqual([undefined, undefined]);
      if (one.nextUpdateAt !== undefined) expect(one.remindAt).toBeGreaterThanOrEqual(one.nextUpdateAt);
    }),
    { numRuns },
  );
});
