import fc from 'fast-check';
import { expect, test } from 'vitest';
import { viewOf } from '@/components/checklists/run-view.ts';
import { derived, withEvent } from '@/lib/db/checklists.ts';
import { mergeRows } from '@/lib/db/merge.ts';
import type { Checklist } from '@/lib/records/checklist.ts';
import type { KnownChecklistEvent } from '@/lib/records/checklist-events.ts';
import { aChecklist } from '../../support/a-checklist.ts';
import { anyItemEvent, anyTemplate, type ItemEvent } from '../../support/checklist-histories.ts';
import { minute, noon } from '../../support/a-commitment.ts';
import { numRuns } from '../../support/histories.ts';

/** What people do on one desk: work on items, and move to whatever was published, older or newer. */
type Act =
  { is: 'work'; event: ItemEvent } | { is: 'move'; template: Checklist['template']; version: number };
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: anyItemEvent.map((event): Act => ({ is: 'work', event })) },
  fc
    .tuple(anyTemplate, fc.integer({ min: 1, max: 9 }))
    .map(([template, version]): Act => ({ is: 'move', template, version })),
);
const anyActs = fc.array(anyAct, { maxLength: 12 });

let count = 0;
function after(row: Checklist, act: Act): Checklist {
  if (act.is === 'work') return derived(withEvent(row, `${(count += 1)}`, act.event));
  const { template, version: packVersion } = act;
  if (template === undefined) return row;
  const event: KnownChecklistEvent = { kind: 'upgraded', at: noon, template, packVersion, language: 'en' };
  return derived(withEvent(row, `${(count += 1)}`, event));
}
const lived = (row: Checklist, acts: readonly Act[]) => acts.reduce(after, row);

/** Every completed item and every note that a person can find on the screen. */
function found(row: Checklist): string[] {
  const { phases, gone } = viewOf(row, { site: row.site });
  const shown = [
    ...phases.flatMap(({ items }) => items.map(({ item, state }) => ({ id: item.id, state }))),
    ...gone,
  ];
  return shown.flatMap(({ id, state }) => worth(id, state)).toSorted();
}

const worth = (id: string, { state, note = '' }: Checklist['items'][string]) => [
  ...(state === 'open' ? [] : [`${id} ${state}`]),
  ...(note === '' ? [] : [`${id}: ${note}`]),
];
const kept = (row: Checklist) =>
  Object.entries(row.items)
    .flatMap(([id, state]) => worth(id, state))
    .toSorted();

test('whatever is published and moved to, in any order, changes no tick and no note, and all of them are on screen', () => {
  fc.assert(
    fc.property(anyActs, (acts) => {
      const row = lived(aChecklist(), acts);
      const stayed = lived(
        aChecklist(),
        acts.filter(({ is }) => is === 'work'),
      );
      expect(kept(row)).toEqual(kept(stayed));
      expect(found(row)).toEqual(kept(row));
    }),
    { numRuns },
  );
});

test('of two exports of one checklist that were worked on apart, everything done on either is there after they meet', () => {
  fc.assert(
    fc.property(anyActs, anyActs, anyActs, (before, here, there) => {
      const base = lived(aChecklist(), before);
      const [a, b] = [lived(base, here), lived(base, there)];
      const merge = (x: Checklist, y: Checklist) =>
        derived(mergeRows({ row: x, clock: {} }, { row: y, clock: {} }).row as Checklist);
      const [met, other] = [merge(a, b), merge(b, a)];
      expect(met).toEqual(other);
      expect(found(met)).toEqual(kept(met));
      // What only one side touched is as that side left it.
      for (const [mine, theirs] of [
        [here, there],
        [there, here],
      ] as const) {
        const row = mine === here ? a : b;
        for (const [id, state] of Object.entries(row.items)) {
          if (!theirs.some((act) => act.is === 'work' && act.event.item === id))
            expect(worth(id, met.items[id] ?? { state: 'open' })).toEqual(worth(id, state));
        }
      }
    }),
    { numRuns },
  );
});

test('a tick on a line that the newer version does not have stays to be read, under the words it was ticked by', () => {
  const ticked = derived(
    withEvent(aChecklist(), 'tick', { kind: 'done', at: noon + minute, item: 'tell', by: 'person' }),
  );
  const template = { ...aChecklist().template, id: 'refund', name: 'Refund', when: [], items: [] };
  const moved = after(ticked, { is: 'move', template, version: 2 });
  expect(viewOf(moved, { site: '' }).gone).toMatchObject([
    { id: 'tell', text: 'Tell them the day', state: { state: 'done' } },
  ]);
});

test('a condition hides an item that does not concern the case, and its tick stays', () => {
  const row = aChecklist();
  const [first, second] = row.template?.items ?? [];
  if (first === undefined || second === undefined) throw new Error('two items');
  const when = [{ fact: 'tag', is: ['vip'] }];
  const template = { id: 'refund', name: 'Refund', when: [], items: [{ ...first, when }, second] };
  const moved = after(row, { is: 'move', template, version: 2 });
  const run = derived(
    withEvent(moved, 'tick', { kind: 'done', at: noon + minute, item: first.id, by: 'person' }),
  );
  const hidden = viewOf(run, { site: '' });
  expect(hidden.phases.flatMap(({ items }) => items.map(({ item }) => item.id))).toEqual([second.id]);
  expect(hidden.gone).toEqual([]);
  expect(viewOf(run, { site: '', tags: ['VIP'] }).settled).toBe(1);
});

test('finished is what has nothing required open that concerns this case', () => {
  const run = aChecklist({
    tick: { kind: 'done', at: noon + minute, item: 'acknowledge', by: 'person' },
  });
  expect(viewOf(aChecklist(), { site: '' })).toMatchObject({ isFinished: false, settled: 0, of: 2 });
  expect(viewOf(run, { site: '' })).toMatchObject({ isFinished: true, settled: 1, of: 2 });
});
