import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Commitment } from '../../../lib/records/commitment.ts';
import { deliveryIdOf, plan, readFrom } from '../../../lib/reminders/plan.ts';
import { aCommitment, hour, minute, noon } from '../../support/a-commitment.ts';
import { numRuns } from '../../support/histories.ts';

/** Time goes by, the wall clock is set, a promise is made, the background looks: in any order. */
type Act =
  | { kind: 'wait'; ms: number }
  | { kind: 'set'; by: number }
  | { kind: 'make'; dueIn: number }
  | { kind: 'look' };

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.integer({ min: 1, max: 300 }).map((n): Act => ({ kind: 'wait', ms: n * minute })),
  fc.integer({ min: -11 * 60, max: 11 * 60 }).map((n): Act => ({ kind: 'set', by: n * minute })),
  fc.integer({ min: 1, max: 600 }).map((n): Act => ({ kind: 'make', dueIn: n * minute })),
  fc.constant<Act>({ kind: 'look' }),
);

/** Set forward and back again in turns, so that the clock is never wrong by more than half a day. */
function settled(acts: readonly Act[]): Act[] {
  let off = 0;
  return acts.map((act) => {
    if (act.kind !== 'set') return act;
    const by = Math.abs(off + act.by) <= 11 * hour ? act.by : -off;
    off += by;
    return { kind: 'set', by };
  });
}

test('however the wall clock is set by hours, every reminder is said once: none lost, none twice, none early', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 40 }), (acts) => {
      const table: Commitment[] = [];
      const shown = new Map<string, { id: string; remindAt: number; shownAt: number }>();
      const said: string[] = [];
      let now = noon;
      const look = () => {
        const newest = [...shown.values()].map((one) => one.shownAt).toSorted((a, b) => b - a)[0];
        const since = readFrom(newest, now);
        const lately = [...shown.values()].filter((one) => one.shownAt >= since - 24 * hour);
        const read = table.filter((row) => row.remindAt >= since);
        for (const prompt of plan(read, lately, now, since).due) {
          expect(prompt.at).toBeLessThanOrEqual(now);
          const id = deliveryIdOf(prompt);
          shown.set(id, { id, remindAt: prompt.at, shownAt: now });
          said.push(id);
        }
      };
      const acting = (act: Act) => {
        if (act.kind === 'wait') now += act.ms;
        else if (act.kind === 'set') now += act.by;
        else if (act.kind === 'look') look();
        else table.push(aCommitment({ id: `p${table.length}`, madeAt: now, due: now + act.dueIn }));
      };
      for (const act of settled(acts)) acting(act);
      // In the end the clock has passed every reminder, and the background looks again.
      now = Math.max(now, ...table.map((row) => row.remindAt));
      look();
      expect(said.toSorted()).toEqual(table.map((row) => row.id).toSorted());
    }),
    { numRuns },
  );
});
