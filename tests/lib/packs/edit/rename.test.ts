import { expect, test } from 'vitest';
import { draftOf } from '@/lib/packs/edit/draft.ts';
import { duplicate, rename } from '@/lib/packs/edit/rename.ts';
import { packContentShape } from '@/lib/packs/shape/pack.ts';
import { aPack } from '../../../support/a-pack.ts';

const draft = draftOf(
  aPack({
    shortcuts: [{ id: 'rs', opens: { part: 'messages', id: 'refund-started' } }],
    translations: {
      es: { 'checklists.refund.name': 'Reembolso', 'checklists.refund.items.tell.text': 'Decir el día' },
    },
  }),
);

test('what calls a part by its id follows when the id changes: items, shortcuts, translations', () => {
  const message = rename(draft, ['messages', 0], 'started');
  expect(message.checklists[0]).toMatchObject({ items: [{}, { message: 'started' }] });
  expect(message.shortcuts[0]).toMatchObject({ opens: { part: 'messages', id: 'started' } });
  const checklist = rename(draft, ['checklists', 0], 'money-back');
  expect(checklist.translations['es']).toEqual({
    'checklists.money-back.name': 'Reembolso',
    'checklists.money-back.items.tell.text': 'Decir el día',
  });
  const item = rename(draft, ['checklists', 0, 'items', 1], 'say');
  expect(item.translations['es']).toHaveProperty(['checklists.refund.items.say.text'], 'Decir el día');
  expect(packContentShape.safeParse(checklist).success).toBe(true);
});

test('another part with the same id is not touched', () => {
  const right = rename(draft, ['decisionRights', 0], 'refund-right');
  expect(right.checklists[0]?.id).toBe('refund');
  expect(right.translations).toEqual(draft.translations);
});

test('a second one stands below the first, with a name, an id and translations of its own', () => {
  const twice = duplicate(draft, ['checklists', 0], (name) => `${name} (copy)`);
  expect(twice.checklists.map(({ id, name }) => [id, name])).toEqual([
    ['refund', 'Refund'],
    ['refund-2', 'Refund (copy)'],
  ]);
  expect(twice.checklists[1]?.['items']).not.toBe(twice.checklists[0]?.['items']);
  expect(twice.translations['es']).toMatchObject({
    'checklists.refund.items.tell.text': 'Decir el día',
    'checklists.refund-2.items.tell.text': 'Decir el día',
  });
});

test('scenarios follow the outcome that they serve', () => {
  const scenario = {
    id: 'soon',
    title: 'Soon',
    situation: 'When?',
    areas: [],
    choices: [],
    outcome: 'plans',
  };
  const served = draftOf(
    aPack({ outcomes: [{ id: 'plans', text: 'They can plan' }], scenarios: [scenario] }),
  );
  expect(rename(served, ['outcomes', 0], 'planning').scenarios[0]).toMatchObject({ outcome: 'planning' });
});
