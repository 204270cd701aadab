import fc from 'fast-check';
import { expect, test } from 'vitest';
import { must } from '../../../lib/problem.ts';
import updateClock, { paces, type UpdateClock } from '../../../lib/records/update-clock.ts';
import { noon } from '../../support/a-commitment.ts';
import { numRuns } from '../../support/histories.ts';

const clockWith = (history: UpdateClock['history']): UpdateClock =>
  must(
    updateClock.derive,
    'clocks derive when the next update is',
  )({
    id: 'https://crm.example|1',
    site: 'https://crm.example',
    caseId: '1',
    caseTitle: '',
    caseUrl: '',
    customer: '',
    createdAt: noon,
    history,
    pace: 'off',
  });

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
      if (one.pace === 'off') expect(one.nextUpdateAt).toBeUndefined();
    }),
    { numRuns },
  );
});
