import { expect, test } from 'vitest';
import { setAt } from '@/lib/packs/edit/at-path.ts';
import { draftOf, emptyDraft } from '@/lib/packs/edit/draft.ts';
import { finish, fitting } from '@/lib/packs/edit/finish.ts';
import { placeOf, pathOfEntry } from '@/lib/packs/edit/place-of.ts';
import { packContentShape } from '@/lib/packs/shape/pack.ts';
import { aPack } from '../../../support/a-pack.ts';

const draft = draftOf(aPack());

test('a pack that is whole comes through unchanged', () => {
  expect(finish(draft)).toEqual(JSON.parse(JSON.stringify(draft)));
  expect(packContentShape.parse(finish(draft))).toEqual(packContentShape.parse(aPack()));
});

test('fields that were left empty are not there', () => {
  const half = {
    ...draft,
    checklists: [
      {
        id: 'a',
        name: 'A',
        when: [{ fact: 'queue', is: [], isNot: ['', 'vip'] }],
        audience: { teams: [] },
        items: [{ id: 'x', text: 'Do', why: '', link: { url: '' } }],
      },
    ],
    translations: { es: { 'checklists.a.name': '' }, fr: {} },
  };
  expect(finish(half)).not.toHaveProperty('translations');
  expect((finish(half)['checklists'] as unknown[])[0]).toEqual({
    id: 'a',
    name: 'A',
    when: [{ fact: 'queue', isNot: ['vip'] }],
    items: [{ id: 'x', text: 'Do' }],
  });
});

test('the preview gets what fits: half-written items and parts stay out, the rest is there', () => {
  let half = setAt(draft, ['checklists', 0, 'items', 0, 'text'], '');
  half = {
    ...half,
    name: '',
    messages: [...half.messages, { id: 'new' }, { ...half.messages[0], id: 'new' }],
  };
  const content = fitting(half);
  expect(content.checklists[0]?.items.map(({ id }) => id)).toEqual(['tell']);
  expect(content.messages.map(({ id }) => id)).toEqual(['refund-started', 'new']);
  expect(packContentShape.safeParse(content).success).toBe(true);
});

test('whatever was kept of a draft can be opened: lists that are missing are empty', () => {
  expect(draftOf({ id: 'a', checklists: [{ id: 'x' }, 'junk', {}], messages: 'junk' })).toMatchObject({
    ...emptyDraft({ id: 'a', name: '', language: '' }),
    checklists: [{ id: 'x' }],
  });
});

test('a place names the ids on its way, and a path is found again by them', () => {
  expect(placeOf(draft, ['checklists', 0, 'items', 1, 'text'])).toBe('checklists.refund.items.tell.text');
  expect(placeOf(draft, ['decisionRights', 0, 'may', 0])).toBe('decisionRights.refund.may.0');
  expect(pathOfEntry(draft, 'messages', 'refund-started')).toEqual(['messages', 0]);
  expect(pathOfEntry(draft, 'messages', 'gone')).toBeUndefined();
});
