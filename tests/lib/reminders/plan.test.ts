import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Commitment } from '../../../lib/records/commitment.ts';
import { deliveryIdOf, plan, readFrom } from '../../../lib/reminders/plan.ts';
import { aClock } from '../../support/a-clock.ts';
import { aCommitment, hour, minute, noon } from '../../support/a-commitment.ts';
import { made, numRuns } from '../../support/histories.ts';

const shown = (row: Commitment) => ({ id: row.id, remindAt: row.remindAt, shownAt: noon });
const dueOf = (row: Commitment) => ({ kind: 'due' as const, row, at: row.remindAt });
const idsOf = (prompts: ReturnType<typeof plan>['due']) => prompts.map(({ row }) => row.id);

describe('what is due to be said', () => {
  test('a promise whose reminder time has come, at that very moment', () => {
    const row = aCommitment();
    expect(plan([row], [], row.remindAt).due).toEqual([dueOf(row)]);
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
    expect(plan([row], [shown(before)], until).due).toEqual([dueOf(row)]);
  });

  test('nothing that is closed; what waits on someone is due all the same', () => {
    const closed = aCommitment({ history: { ...made, m: { kind: 'missed', at: noon + 1 } } });
    expect(plan([closed], [], noon + 5 * hour)).toEqual({ due: [], nextAt: undefined });
    const waiting = aCommitment({ history: { ...made, w: { kind: 'waiting', at: noon + 1, on: 'Sam' } } });
    expect(plan([waiting], [], noon + 5 * hour).due).toEqual([dueOf(waiting)]);
  });

  test('the second clock speaks first when it is the earlier one, and each is said once', () => {
    const history = { made: { ...made['made'], tellBy: noon + hour } } as Commitment['history'];
    const row = aCommitment({ id: 'one', history });
    const tellAt = noon + 50 * minute;
    const first = plan([row], [], tellAt);
    expect(first).toEqual({ due: [{ kind: 'tellThem', row, at: tellAt }], nextAt: row.remindAt });
    const noted = first.due.map((one) => ({ id: deliveryIdOf(one), remindAt: one.at, shownAt: tellAt }));
    expect(plan([row], noted, tellAt + 1).due).toEqual([]);
    expect(plan([row], noted, row.remindAt).due).toEqual([dueOf(row)]);
  });

  test('what was kept without a word to the customer asks for the word, and for nothing else', () => {
    const kept = { kind: 'kept' as const, at: noon + 1, doneAt: noon + 1, how: 'notTold' as const };
    const row = aCommitment({ history: { ...made, kept } });
    expect(plan([row], [], noon + 5 * hour).due).toEqual([
      { kind: 'tellThem', row, at: noon + 1 + 50 * minute },
    ]);
  });

  test('a case whose update is due is said once, and again when it was put off', () => {
    const paced = { kind: 'paced' as const, at: noon, pace: '2h' as const, nextAt: noon + 2 * hour };
    const clock = aClock({ paced });
    const at = noon + 2 * hour;
    expect(plan([], [], at - 1, 0, [clock])).toEqual({ due: [], nextAt: at });
    const first = plan([], [], at, 0, [clock]);
    expect(first.due).toEqual([{ kind: 'update', row: clock, at }]);
    const noted = first.due.map((one) => ({ id: deliveryIdOf(one), remindAt: one.at, shownAt: at }));
    expect(plan([], noted, at + 1, 0, [clock])).toEqual({ due: [], nextAt: undefined });
    const later = aClock({ paced, s: { kind: 'snoozed', at: at + 1, until: at + hour } });
    expect(plan([], noted, at + 1, 0, [later])).toEqual({ due: [], nextAt: at + hour });
    expect(plan([], noted, at + hour, 0, [later]).due).toHaveLength(1);
    expect(plan([], [], at, 0, [aClock({})])).toEqual({ due: [], nextAt: undefined });
  });

  test('a moment from before the table is read is not said again', () => {
    const row = aCommitment({ due: noon + hour });
    expect(plan([row], [], noon + 72 * hour, noon + 48 * hour)).toEqual({ due: [], nextAt: undefined });
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
      tell: fc.option(fc.integer({ min: 1, max: 600 })),
    })
    .map(({ id, due, madeAt, tell }) => {
      const tellBy = tell === null ? undefined : noon + tell * minute;
      const event = { kind: 'made' as const, at: noon, dueAt: noon + due * minute, zone: 'UTC', tellBy };
      return aCommitment({ id, madeAt: noon + madeAt * minute, history: { made: event } });
    });
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
          for (const prompt of due) {
            expect(prompt.at).toBeLessThanOrEqual(now);
            const id = deliveryIdOf(prompt);
            deliveries.set(id, { id, remindAt: prompt.at, shownAt: now });
            said.push(id);
          }
        }
        const all = table.flatMap((row) =>
          row.tellBy === undefined ? [row.id] : [row.id, `${row.id}:tell`],
        );
        expect(said.toSorted()).toEqual(all.toSorted());
      }),
      { numRuns },
    );
  });

  test('the next look is at the earliest reminder still ahead, so none is slept through', () => {
    fc.assert(
      fc.property(anyTable, fc.integer({ min: 0, max: 700 }), (table, after) => {
        const now = noon + after * minute;
        const moments = table.flatMap((row) => [row.remindAt, row.tellRemindAt ?? 0]);
        const ahead = moments.filter((at) => at > now);
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
