import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Commitment } from '../../../lib/records/commitment.ts';
import { plan, readFrom } from '../../../lib/reminders/plan.ts';
import { aCommitment, hour, minute, noon } from '../../support/a-commitment.ts';
import { made, numRuns } from '../../support/histories.ts';

const shown = (row: Commitment) => ({ id: row.id, remindAt: row.remindAt, shownAt: noon });
const idsOf = (rows: readonly Commitment[]) => rows.map((row) => row.id);

describe('what is due to be said', () => {
  test('a promise whose reminder time has come, at that very moment', () => {
    const row = aCommitment();
    expect(plan([row], [], row.remindAt).due).toEqual([row]);
    expect(plan([row], [], row.remindAt - 1)).toEqual({ due: [], nextAt: row.remindAt });
  });

  test('after two hours of sleep: all three in due order, as one digest', () => {
    const third = aCommitment({ id: 'third', due: noon + 119 * minute });
    const first = aCommitment({ id: 'first', due: noon + 20 * minute });
    const second = aCommitment({ id: 'second', due: noon + hour });
    expect(idsOf(plan([third, first, second], [], noon + 2 * hour).due)).toEqual([
      'first',
      'second',
      'third',
    ]);
  });

  test('what was shown is not said again', () => {
    const row = aCommitment();
    expect(plan([row], [shown(row)], row.remindAt + hour)).toEqual({ due: [], nextAt: undefined });
  });

  test('a reminder that was shown and then snoozed comes again at its new time', () => {
    const before = aCommitment({ id: 'one' });
    const until = noon + 3 * hour;
    const row = aCommitment({ id: 'one', history: { ...made, s: { kind: 'snoozed', at: noon + 1, until } } });
    expect(plan([row], [shown(before)], until - 1)).toEqual({ due: [], nextAt: until });
    expect(plan([row], [shown(before)], until).due).toEqual([row]);
  });

  test('nothing that is closed or waits on someone', () => {
    const closed = aCommitment({ history: { ...made, m: { kind: 'missed', at: noon + 1 } } });
    const waiting = aCommitment({ history: { ...made, w: { kind: 'waiting', at: noon + 1, on: 'Sam' } } });
    expect(plan([closed, waiting], [], noon + 5 * hour)).toEqual({ due: [], nextAt: undefined });
  });

  test('of two for the same moment every device says the same one first', () => {
    const [a, b] = [aCommitment({ id: 'a' }), aCommitment({ id: 'b' })];
    expect(idsOf(plan([b, a], [], a.remindAt).due)).toEqual(idsOf(plan([a, b], [], a.remindAt).due));
  });
});

describe('for any table, any deliveries and any wake-up times', () => {
  const anyRow = fc
    .record({
      id: fc.uuid(),
      due: fc.integer({ min: 1, max: 600 }),
      madeAt: fc.integer({ min: 0, max: 300 }),
    })
    .map(({ id, due, madeAt }) =>
      aCommitment({ id, madeAt: noon + madeAt * minute, due: noon + due * minute }),
    );
  const anyTable = fc.uniqueArray(anyRow, { selector: (row) => row.id, maxLength: 12 });
  const anyWakes = fc
    .array(fc.integer({ min: 0, max: 700 }), { maxLength: 20 })
    .map((wakes) => [...wakes.toSorted((a, b) => a - b), 700].map((n) => noon + n * minute));

  test('every reminder is said exactly once, never early, however the alarms fall', () => {
    fc.assert(
      fc.property(anyTable, anyWakes, (table, wakes) => {
        const deliveries = new Map<string, ReturnType<typeof shown>>();
        const said: string[] = [];
        for (const now of wakes) {
          const { due } = plan(table, [...deliveries.values()], now);
          for (const row of due) {
            expect(row.remindAt).toBeLessThanOrEqual(now);
            deliveries.set(row.id, { ...shown(row), shownAt: now });
            said.push(row.id);
          }
        }
        expect(said.toSorted()).toEqual(idsOf(table).toSorted());
      }),
      { numRuns },
    );
  });

  test('the next look is at the earliest reminder still ahead, so none is slept through', () => {
    fc.assert(
      fc.property(anyTable, fc.integer({ min: 0, max: 700 }), (table, after) => {
        const now = noon + after * minute;
        const ahead = table.map((row) => row.remindAt).filter((at) => at > now);
        expect(plan(table, [], now).nextAt).toBe(ahead.toSorted((a, b) => a - b)[0]);
      }),
      { numRuns },
    );
  });

  test('asking does not change the table', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const before = structuredClone(table);
        plan(table, [], noon + hour);
        expect(table).toEqual(before);
      }),
      { numRuns },
    );
  });
});

describe('from when on the table is read', () => {
  test('from the beginning while nothing was ever shown', () => {
    expect(readFrom(undefined, noon)).toBe(0);
  });

  test('from a day before the last one shown, and from a day before now after a clock was set back', () => {
    expect(readFrom(noon - hour, noon)).toBe(noon - 25 * hour);
    expect(readFrom(noon + 48 * hour, noon)).toBe(noon - 24 * hour);
  });
});
