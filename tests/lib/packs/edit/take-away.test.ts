import { expect, test } from 'vitest';
import { emptyDraft } from '../../../../lib/packs/edit/draft.ts';
import { takeAway } from '../../../../lib/packs/edit/take-away.ts';

test('what is taken away takes its translations along, and nobody else’s', () => {
  const draft = {
    ...emptyDraft({ id: 'acme', name: 'Acme', language: 'en' }),
    checklists: [{ id: 'refund', name: 'Refund', items: [{ id: 'tell' }, { id: 'tell-2' }] }],
    translations: {
      es: {
        'checklists.refund.name': 'Reembolso',
        'checklists.refund.items.tell.text': 'Dilo',
        'checklists.refund.items.tell-2.text': 'Dilo otra vez',
      },
    },
  };
  const without = takeAway(draft, ['checklists', 0, 'items', 0]);
  expect(without.checklists[0]?.['items']).toEqual([{ id: 'tell-2' }]);
  expect(Object.keys(without.translations['es'] ?? {})).toEqual([
    'checklists.refund.name',
    'checklists.refund.items.tell-2.text',
  ]);
  expect(takeAway(draft, ['checklists', 0]).translations).toEqual({ es: {} });
});
