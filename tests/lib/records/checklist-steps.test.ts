import fc from 'fast-check';
import { expect, test } from 'vitest';
import { derived, withEvent } from '../../../lib/db/checklists.ts';
import { must } from '../../../lib/problem.ts';
import type { Checklist } from '../../../lib/records/checklist.ts';
import type { KnownChecklistEvent } from '../../../lib/records/checklist-events.ts';
import { stateOf, takingBack } from '../../../lib/records/checklist-steps.ts';
import { aChecklist } from '../../support/a-checklist.ts';
import { minute, noon } from '../../support/a-commitment.ts';
import { anyItemEvent } from '../../support/checklist-histories.ts';
import { numRuns } from '../../support/histories.ts';

let count = 0;
const after = (row: Checklist, event: KnownChecklistEvent) =>
  derived(withEvent(row, `x${(count += 1)}`, event));

test('whatever was done with an item, taking it back leaves it as it stood', () => {
  fc.assert(
    fc.property(fc.array(anyItemEvent, { maxLength: 8 }), anyItemEvent, (before, event) => {
      // A note alone leaves no trace to compare but the note.
      const row = before.reduce(after, aChecklist());
      const done = after(row, event);
      const back = must(
        takingBack(event, row, noon + 60 * minute),
        'every step on an item can be taken back',
      );
      const again = after(done, back);
      for (const { item } of [event]) {
        const [then, now] = [stateOf(row.items, item), stateOf(again.items, item)];
        expect([now.state, now.reason, now.note ?? '']).toEqual([then.state, then.reason, then.note ?? '']);
      }
    }),
    { numRuns },
  );
});

test('a removal and a move to a newer version are taken back', () => {
  const row = aChecklist();
  const removed: KnownChecklistEvent = { kind: 'removed', at: noon };
  expect(after(after(row, removed), must(takingBack(removed, row, noon), 'back')).status).toBe('open');
  const template = must(row.template, 'it was attached');
  const upgraded: KnownChecklistEvent = {
    kind: 'upgraded',
    at: noon,
    template: { ...template, items: [] },
    packVersion: 2,
    language: 'en',
  };
  const again = after(after(row, upgraded), must(takingBack(upgraded, row, noon), 'back'));
  expect([again.template, again.packVersion]).toEqual([template, 1]);
});

test('that a case was closed anyway is not taken back by a step', () => {
  expect(takingBack({ kind: 'closedAnyway', at: noon, items: [] }, aChecklist(), noon)).toBeUndefined();
});

test('an item that nothing happened to is open, whatever it is called', () => {
  expect(stateOf({}, 'constructor')).toEqual({ state: 'open' });
});
