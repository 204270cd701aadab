import fc from 'fast-check';
import { expect, test } from 'vitest';
import { must } from '../../../lib/problem.ts';
import commitment, { type Commitment } from '../../../lib/records/commitment.ts';
import { eventsThatCount, type CommitmentEvent } from '../../../lib/records/commitment-events.ts';
import { endings, shiftFacts, type ShiftSpan } from '../../../lib/reflection/shift-facts.ts';
import { aClock } from '../../support/a-clock.ts';
import { aCommitment, hour, minute, noon } from '../../support/a-commitment.ts';
import { anyEntries, historyOf, numRuns } from '../../support/histories.ts';

const span: ShiftSpan = { since: noon - 4 * hour, until: Infinity, nextAt: noon + 20 * hour };
const now = noon + 5 * hour;
const rows = (promises: readonly Commitment[]) => ({ promises, clocks: [], checklists: [] });
const facts = (promises: readonly Commitment[], of = span) => shiftFacts(rows(promises), of, now);

/** A promise made at `madeAt` to which these things happened. */
function promise(id: string, madeAt: number, due: number, ...events: CommitmentEvent[]): Commitment {
  const made = { kind: 'made' as const, at: madeAt, dueAt: due, zone: 'UTC' };
  return aCommitment({ id, madeAt, due, history: { made, ...Object.fromEntries(events.entries()) } });
}
const kept = (at: number): CommitmentEvent => ({ kind: 'kept', at, doneAt: at, how: 'byPhone' });

test('a shift: what was promised in it, and what became of each promise by its end', () => {
  const told = facts([
    promise('a', noon, noon + hour, kept(noon + 30 * minute)),
    promise('b', noon - 30 * hour, noon + hour, kept(noon + 2 * hour)),
    promise('c', noon - 30 * hour, noon + hour, { kind: 'missed', at: noon + 3 * hour }),
    promise('d', noon, noon + hour, {
      kind: 'renegotiated',
      at: noon + 1,
      toldAt: noon + 1,
      dueAt: noon + 9 * hour,
      zone: 'UTC',
      how: 'byPhone',
    }),
    promise('e', noon, noon + hour, { kind: 'handedOver', at: noon + 2, to: 'Lee' }),
    promise('f', noon, noon + hour, { kind: 'withdrawn', at: noon + 3, reason: 'not needed' }),
    promise('g', noon - 90 * hour, noon + 4 * hour),
    promise('h', noon, noon + 90 * hour),
  ]);
  expect(told.counts).toEqual({
    kept: 1,
    keptLate: 1,
    missed: 1,
    renegotiated: 1,
    handedOver: 1,
    withdrawn: 1,
    carried: 2,
  });
  expect(told).toMatchObject({ made: 5, past: 1, beforeNext: 2 });
  expect(told.promises.map(({ row }) => row.id)).toEqual(['g', 'b', 'c', 'a', 'd', 'e', 'f', 'h']);
});

test('what was closed before, what nobody touched and is far away, and what colleagues owe us is none of this shift', () => {
  expect(
    facts([
      promise('before', noon - 90 * hour, noon, kept(noon - 5 * hour)),
      promise('far', noon - 90 * hour, noon + 90 * hour),
      aCommitment({ id: 'theirs', madeAt: noon, kind: 'toMe' }),
      // Taken back in time: it was never made.
      promise('undone', noon, noon + hour, { kind: 'undone', at: noon + 1000, event: 'made' }),
    ]).promises,
  ).toEqual([]);
});

test('what is noted in the review after the end still counts to the shift, until the next one begins', () => {
  const late = promise('a', noon, noon + hour, kept(noon + 14 * hour));
  expect(facts([late]).counts.keptLate).toBe(1);
  expect(facts([late], { ...span, until: noon + 13 * hour }).counts).toMatchObject({
    keptLate: 0,
    carried: 1,
  });
});

test('updates that were owed in the shift, and answers to whether a need is met, are counted', () => {
  const clock = aClock({
    a: { kind: 'paced', at: noon, pace: '1h', nextAt: noon + hour },
    b: { kind: 'heard', at: noon + 30 * minute, how: 'told', nextAt: noon + 90 * minute, pace: '1h' },
    c: { kind: 'heard', at: noon + 2 * hour, how: 'told', nextAt: noon + 9 * hour, pace: '1h' },
  });
  const answered = (answer: string, at: number) => ({ state: 'done', at, by: 'person', answer });
  const items = {
    x: answered('yes', noon),
    y: answered('taskOnly', noon),
    z: answered('yes', noon - 9 * hour),
  };
  const told = shiftFacts({ promises: [], clocks: [clock], checklists: [{ items } as never] }, span, now);
  expect(told.updates).toEqual({ onTime: 1, of: 2 });
  expect(told.needs).toEqual({ yes: 1, taskOnly: 1, unsure: 0 });
});

/** Promises with any history at all, near the edges of the shift. */
const anyRow = fc.tuple(anyEntries, fc.nat({ max: 3 })).map(([entries, n]): Commitment => {
  const derive = must(commitment.derive, 'commitments derive their state');
  return derive({ ...aCommitment({ id: `row-${n}` }), history: historyOf(entries) });
});
const anyRows = fc
  .array(anyRow, { maxLength: 6 })
  .map((all) => all.map((row, n) => ({ ...row, id: `row-${n}` })));
const anyMoment = fc.integer({ min: -10, max: 60 }).map((n) => noon + n * 5000);
const anySpan = fc
  .tuple(anyMoment, anyMoment, anyMoment, fc.boolean())
  .map(([a, b, c, isLast]): ShiftSpan => {
    const [since, until, nextAt] = [a, b, c].toSorted((x, y) => x - y) as [number, number, number];
    return { since, until: isLast ? Infinity : until, nextAt };
  });

test('each promise has one ending, the counts fit the list, and the order of the rows does not matter', () => {
  fc.assert(
    fc.property(anyRows, anySpan, (all, of) => {
      const told = facts(all, of);
      const ids = told.promises.map(({ row }) => row.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(endings.reduce((sum, one) => sum + told.counts[one], 0)).toBe(ids.length);
      for (const one of endings)
        expect(told.promises.filter(({ ending }) => ending === one)).toHaveLength(told.counts[one]);
      const owed = told.counts.carried + told.counts.renegotiated;
      expect(told.promises.filter(({ endedAt }) => endedAt === undefined)).toHaveLength(owed);
      expect(Math.max(told.past, told.beforeNext)).toBeLessThanOrEqual(owed);
      expect(facts(all.toReversed(), of)).toEqual(told);
    }),
    { numRuns },
  );
});

test('every closing is told by one shift of all that follow each other, and none by two', () => {
  fc.assert(
    fc.property(anyRows, fc.array(anyMoment, { minLength: 1, maxLength: 5 }), (all, cuts) => {
      const starts = [-8e15, ...[...new Set(cuts)].toSorted((a, b) => a - b)];
      const closed = starts.flatMap((since, n) =>
        facts(all, { since, until: starts[n + 1] ?? Infinity, nextAt: since })
          .promises.filter(({ endedAt }) => endedAt !== undefined)
          .map(({ row }) => row.id),
      );
      const wanted = all
        .filter(({ lane, history }) => {
          const wasMade = eventsThatCount(history).some(([, { kind }]) => kind === 'made');
          return wasMade && (lane === 'closed' || lane === 'owing');
        })
        .map(({ id }) => id);
      // A promise handed over and taken back was closed once more than it is now.
      for (const id of wanted) expect(closed).toContain(id);
      const handedBack = all.filter(({ history }) =>
        Object.values(history).some(({ kind }) => kind === 'received'),
      );
      const once = closed.filter((id) => !handedBack.some((row) => row.id === id));
      expect(new Set(once).size).toBe(once.length);
    }),
    { numRuns },
  );
});

test('breaks and midnight change nothing: only the moments of its start and of the next one count', () => {
  fc.assert(
    fc.property(anyRows, anySpan, fc.integer({ min: -40, max: 40 }), (all, of, days) => {
      const by = days * 24 * hour;
      const moved = all.map(
        (row) =>
          JSON.parse(JSON.stringify(row), (key, value: unknown) =>
            typeof value === 'number' && key !== 'n' ? value + by : value,
          ) as Commitment,
      );
      const later = { since: of.since + by, until: of.until + by, nextAt: of.nextAt + by };
      expect(shiftFacts(rows(moved), later, now + by).counts).toEqual(facts(all, of).counts);
    }),
    { numRuns },
  );
});
