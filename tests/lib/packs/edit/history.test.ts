import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { insertAt, listAt, moveAt, removeAt, setAt, type Path } from '@/lib/packs/edit/at-path.ts';
import { draftOf, emptyDraft, type Draft } from '@/lib/packs/edit/draft.ts';
import { begin, change, redo, undo, type History } from '@/lib/packs/edit/history.ts';
import { duplicate, rename } from '@/lib/packs/edit/rename.ts';
import { aPack } from '../../../support/a-pack.ts';

const numRuns = Number(process.env['KEPT_RUNS'] ?? 200);

describe('typing', () => {
  test('in one field is one step, until two seconds pass or another field is typed in', () => {
    let history = begin('');
    for (const [about, text, at] of [
      ['name', 'R', 0],
      ['name', 'Re', 1500],
      ['name', 'Ref', 3000],
      ['why', 'Ref!', 3100],
      ['why', 'Ref!!', 9000],
    ] as const) {
      history = change(history, text, { about, at });
    }
    const back: string[] = [];
    while (history.past.length > 0) {
      history = undo(history);
      back.push(history.present);
    }
    expect(back).toEqual(['Ref!', 'Ref', '']);
  });

  test('after a step back is a new step, and what was undone is gone', () => {
    let history = change(begin('a'), 'ab', { about: 'x', at: 0 });
    history = change(undo(history), 'ac', { about: 'x', at: 1 });
    expect(redo(history).present).toBe('ac');
    expect(undo(history).present).toBe('a');
  });

  test('the same again is no step', () => {
    const history = begin({ a: 1 });
    expect(change(history, history.present, { at: 0 })).toBe(history);
  });
});

type Act = (draft: Draft) => Draft;
const index = fc.nat(3);
const entry: fc.Arbitrary<Path> = fc.tuple(fc.constantFrom('checklists', 'messages', 'cadences'), index);
const item = fc.tuple(index, index).map(([checklist, at]): Path => ['checklists', checklist, 'items', at]);
const isThere = (draft: Draft, path: Path) => Number(path.at(-1)) < listAt(draft, path.slice(0, -1)).length;
const anAct: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(fc.oneof(entry, item), fc.string()).map(
    ([path, text]): Act =>
      (draft) =>
        isThere(draft, path) ? setAt(draft, [...path, 'why'], text) : draft,
  ),
  fc.oneof(entry, item).map(
    (path): Act =>
      (draft) =>
        isThere(draft, path) ? removeAt(draft, path) : draft,
  ),
  fc.tuple(fc.oneof(entry, item), fc.constantFrom(-1, 1)).map(
    ([path, by]): Act =>
      (draft) =>
        isThere(draft, path) ? moveAt(draft, path, by) : draft,
  ),
  entry.map(
    ([part = '']): Act =>
      (draft) =>
        insertAt(draft, [part], { id: `new-${listAt(draft, [part]).length}` }),
  ),
  entry.map(
    (path): Act =>
      (draft) =>
        duplicate(draft, path, (name) => `${name} (copy)`),
  ),
  fc.tuple(fc.oneof(entry, item), fc.constantFrom('x', 'y')).map(
    ([path, id]): Act =>
      (draft) =>
        isThere(draft, path) ? rename(draft, path, id) : draft,
  ),
);

test('undo after any acts gives back exactly what was there, step by step, and redo all of it again', () => {
  fc.assert(
    fc.property(fc.array(anAct, { maxLength: 30 }), (acts) => {
      const start = draftOf(aPack());
      const frozen = structuredClone(start);
      let history: History<Draft> = begin(start);
      const copies = [structuredClone(start)];
      for (const [at, act] of acts.entries()) {
        const before = history.present;
        history = change(history, act(before), { at });
        if (history.present !== before) copies.push(structuredClone(history.present));
      }
      const last = history.present;
      for (const copy of copies.toReversed()) {
        expect(history.present).toEqual(copy);
        history = undo(history);
      }
      expect(history.present).toEqual(frozen);
      while (history.future.length > 0) history = redo(history);
      expect(history.present).toBe(last);
    }),
    { numRuns },
  );
});

test('a step back where there is none changes nothing', () => {
  const start = emptyDraft({ id: 'a', name: 'A', language: 'en' });
  expect(undo(begin(start)).present).toBe(start);
  expect(redo(begin(start)).present).toBe(start);
});
