import fc from 'fast-check';
import { expect, test } from 'vitest';
import { must } from '../../../lib/problem.ts';
import { paces, updateClock, type UpdateClock } from '../../../lib/records/update-clock.ts';
import { owedUpdates, updatesOnTime } from '../../../lib/reflection/updates-on-time.ts';
import { hour, noon } from '../../support/a-commitment.ts';
import { numRuns } from '../../support/histories.ts';

type Event = UpdateClock['history'][string];
const clock = (...events: Event[]): UpdateClock => aClock(events.map((event, n) => [`e${n}`, event]));
const aClock = (entries: [string, Event][]): UpdateClock => ({
  id: 'https://crm.example|1',
  site: 'https://crm.example',
  caseId: '1',
  caseTitle: '',
  caseUrl: '',
  customer: '',
  createdAt: noon,
  history: Object.fromEntries(entries),
  pace: 'off',
  lastAt: 0,
});
const paced = (at: number, pace: UpdateClock['pace'], nextAt?: number): Event => ({
  kind: 'paced',
  at,
  pace,
  ...(nextAt === undefined ? {} : { nextAt }),
});
const told = (at: number, nextAt: number): Event => ({ kind: 'heard', at, how: 'told', nextAt, pace: '1h' });
const after = noon + 100 * hour;

test('an update that came by its time is on time, one that came later or not yet is not', () => {
  const row = clock(
    paced(noon, '1h', noon + hour),
    told(noon + hour, noon + 2 * hour),
    told(noon + 3 * hour, noon + 4 * hour),
  );
  expect(owedUpdates(row, noon + 4 * hour)).toEqual([
    { at: noon + hour, isOnTime: true },
    { at: noon + 2 * hour, isOnTime: false },
  ]);
  expect(owedUpdates(row, after).at(-1)).toEqual({ at: noon + 4 * hour, isOnTime: false });
});

test('nothing is owed where no pace is set, or after it was switched off', () => {
  expect(owedUpdates(clock(told(noon, noon + hour)), after)).toEqual([]);
  expect(owedUpdates(clock(paced(noon, '1h', noon + hour), paced(noon + 1, 'off')), after)).toEqual([]);
});

test('what was taken back owes nothing', () => {
  const row = aClock([
    ['p', paced(noon, '1h', noon + hour)],
    ['u', { kind: 'undone', at: noon + 1, event: 'p' }],
  ]);
  expect(owedUpdates(row, after)).toEqual([]);
});

test('of the updates of a span a share is told, from five on', () => {
  const rows = Array.from({ length: 4 }, () =>
    clock(paced(noon, '1h', noon + hour), told(noon + 1, noon + 2)),
  );
  expect(updatesOnTime(rows, { since: noon, until: noon + 2 }, noon + 2)).toEqual({
    met: 4,
    of: 4,
    share: undefined,
  });
  expect(updatesOnTime(rows, { since: noon, until: noon + hour }, after)).toEqual({
    met: 4,
    of: 8,
    share: 0.5,
  });
  expect(updatesOnTime(rows, { since: noon + hour, until: after }, after).of).toBe(0);
});

const moment = fc.integer({ min: 0, max: 30 }).map((n) => noon + n * 600_000);
const anyEvent = fc.oneof(
  fc.record({
    kind: fc.constant('heard' as const),
    at: moment,
    how: fc.constantFrom('reply' as const, 'told' as const),
    nextAt: fc.option(moment, { nil: undefined }),
    pace: fc.option(fc.constantFrom(...paces), { nil: undefined }),
  }),
  fc
    .record({
      at: moment,
      pace: fc.constantFrom(...paces),
      nextAt: fc.option(moment, { nil: undefined }),
      isOwn: fc.boolean(),
    })
    .map(({ isOwn, ...event }) => ({
      kind: 'paced' as const,
      ...event,
      ...(isOwn ? {} : { by: 'pack' as const }),
    })),
  fc.record({ kind: fc.constant('undone' as const), at: moment, event: fc.constantFrom('a', 'b', 'c') }),
);

test('any history: what is owed in the end is the next update of the record', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), anyEvent), { selector: ([one]) => one }),
      (entries) => {
        const row = must(updateClock.derive, 'clocks derive')(aClock(entries));
        const [before, end] = [owedUpdates(row, noon - 1), owedUpdates(row, after)];
        const added = end.slice(before.length).map(({ at }) => at);
        expect(added).toEqual(row.nextUpdateAt === undefined ? [] : [row.nextUpdateAt]);
      },
    ),
    { numRuns },
  );
});
