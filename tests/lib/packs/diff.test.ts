import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffPacks, diffTemplates } from '../../../lib/packs/diff.ts';
import { fieldText } from '../../../lib/packs/field-text.ts';
import type { ChecklistTemplate } from '../../../lib/packs/shape/checklist-template.ts';
import { must } from '../../../lib/problem.ts';
import { aFullPack } from '../../support/a-full-pack.ts';
import { aPack } from '../../support/a-pack.ts';

const numRuns = Number(process.env['KEPT_RUNS'] ?? 200);
const refund = must(aPack().checklists[0], 'the pack has a checklist');
const [acknowledge, tell] = refund.items;
const about = { part: 'checklists', id: 'refund', name: 'Refund' };
const items = (...list: (object | undefined)[]) => ({ ...refund, items: list }) as ChecklistTemplate;

test('a pack and itself differ in nothing, and a version alone is no change', () => {
  expect(diffPacks(aFullPack(), aFullPack())).toEqual([]);
  expect(diffPacks(aFullPack(), aFullPack({ version: 9, reason: 'Again', publishedAt: 1 }))).toEqual([]);
});

test('against nothing, everything is added, part by part, with its name', () => {
  const changes = diffPacks(undefined, aPack());
  expect(changes.map(({ kind, part, to }) => `${kind} ${part} ${to}`)).toEqual([
    'added checklists Refund',
    'added messages Refund started',
    'added cadences Daily',
    'added decisionRights Refund',
    'added translations Reembolso',
  ]);
});

test('a line of a checklist that was changed says what it was and what it is', () => {
  expect(
    diffTemplates(
      refund,
      items(acknowledge, { ...tell, text: 'Tell them the hour', dueAfterMin: undefined }),
    ),
  ).toEqual([
    {
      kind: 'changed',
      ...about,
      item: 'tell',
      field: 'text',
      from: 'Tell them the day',
      to: 'Tell them the hour',
    },
    { kind: 'changed', ...about, item: 'tell', field: 'dueAfterMin', from: '60', to: '' },
  ]);
});

test('lines that were added, removed and moved are said to be that', () => {
  expect(diffTemplates(refund, items(tell, { id: 'thank', text: 'Thank them' }))).toEqual([
    { kind: 'added', ...about, item: 'thank', to: 'Thank them' },
    { kind: 'removed', ...about, item: 'acknowledge', from: 'Say what you understood' },
  ]);
  expect(diffTemplates(refund, items(tell, acknowledge))).toMatchObject([{ kind: 'moved' }]);
});

test('the name, why and conditions of a checklist are its own, and rules can be read', () => {
  const after = {
    ...refund,
    name: 'Refunds',
    when: [{ fact: 'queue', is: ['a*', 'b'], isNot: ['c'] }, { fact: 'tag' }],
  };
  expect(diffTemplates(refund, after)).toEqual([
    { kind: 'changed', ...about, name: 'Refunds', field: 'name', from: 'Refund', to: 'Refunds' },
    {
      kind: 'changed',
      ...about,
      name: 'Refunds',
      field: 'when',
      from: 'title = *refund*',
      to: 'queue = a* | b, ≠ c; tag',
    },
  ]);
});

test('other parts, the pack itself and translations have their changes too', () => {
  const before = aPack();
  const after = aPack({
    name: 'Acme care',
    decisionRights: [
      { id: 'refund', name: 'Refund', when: [], may: ['Refund up to 80 €', 'Send again'], askFirst: [] },
    ],
    cadences: [],
    translations: {
      es: { 'checklists.refund.name': 'Devolución' },
      fr: { 'checklists.refund.name': 'Retour' },
    },
  });
  expect(diffPacks(before, after)).toEqual([
    {
      kind: 'changed',
      part: 'pack',
      id: 'acme',
      name: 'Acme care',
      field: 'name',
      from: 'Acme support',
      to: 'Acme care',
    },
    { kind: 'removed', part: 'cadences', id: 'daily', name: 'Daily', from: 'Daily' },
    {
      kind: 'changed',
      part: 'decisionRights',
      id: 'refund',
      name: 'Refund',
      field: 'may',
      from: 'Refund up to 50 € without asking',
      to: 'Refund up to 80 €\nSend again',
    },
    {
      kind: 'changed',
      part: 'translations',
      id: 'es',
      name: 'es',
      item: 'checklists.refund.name',
      from: 'Reembolso',
      to: 'Devolución',
    },
    {
      kind: 'added',
      part: 'translations',
      id: 'fr',
      name: 'fr',
      item: 'checklists.refund.name',
      to: 'Retour',
    },
  ]);
});

test('a field that this build does not know is a change like any other', () => {
  const changes = diffPacks(
    aPack(),
    aPack({ prompts: [{ id: 'a', text: 'x', part: 'try', mood: { sunny: 1 } }] }),
  );
  expect(changes).toEqual([{ kind: 'added', part: 'prompts', id: 'a', name: 'x', to: 'x' }]);
  expect(diffTemplates(refund, { ...refund, mood: { sunny: 1 } })).toMatchObject([
    { field: 'mood', to: '{"sunny":1}' },
  ]);
});

test('the order of the fields is no change, and there and back the same is said', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(aFullPack().checklists),
      fc.shuffledSubarray(aFullPack().messages),
      (checklists, messages) => {
        const [before, after] = [aFullPack(), { ...aFullPack(), checklists, messages }];
        const there = diffPacks(before, after);
        const back = diffPacks(after, before);
        const count = (changes: typeof there, kind: string) =>
          changes.filter((one) => one.kind === kind).length;
        expect(count(there, 'added')).toBe(count(back, 'removed'));
        expect(count(there, 'removed')).toBe(count(back, 'added'));
        expect(count(there, 'moved')).toBe(count(back, 'moved'));
        expect(count(there, 'changed')).toBe(0);
      },
    ),
    { numRuns },
  );
  const turned = Object.fromEntries(Object.entries(refund).toReversed()) as ChecklistTemplate;
  expect(diffTemplates(refund, turned)).toEqual([]);
});

test('every field has one text, and none has none', () => {
  expect([undefined, null, '', []].map(fieldText)).toEqual(['', '', '', '']);
  expect([true, 60, 'a', ['a', 'b'], [{ b: 1, a: 2 }]].map(fieldText)).toEqual([
    'true',
    '60',
    'a',
    'a\nb',
    '[{"a":2,"b":1}]',
  ]);
});
