import { expect, test } from 'vitest';
import { checklistTemplateShape, itemShape } from '../../../../lib/packs/shape/checklist-template.ts';
import { aFullPack } from '../../../support/a-full-pack.ts';

const isItem = (over: object) => itemShape.safeParse({ id: 'a', text: 'A', ...over }).success;

test('every checklist of a full pack is one, and an item needs only its id and text', () => {
  for (const one of aFullPack().checklists) expect(checklistTemplateShape.parse(one)).toEqual(one);
  expect(isItem({})).toBe(true);
  expect([isItem({ id: 'A b' }), isItem({ text: '' }), isItem({ kind: 'sorry' })]).toEqual([
    false,
    false,
    false,
  ]);
});

test('a link is https, with nothing before it', () => {
  const link = (url: string) => isItem({ link: { url } });
  expect([link('https://a.example/x?y#z'), link('HTTPS://a.example')]).toEqual([true, true]);
  expect(
    [
      'http://a.example',
      'javascript:alert(1)',
      '//a.example',
      'a.example',
      'data:,x',
      'chrome://settings',
      '',
    ].map(link),
  ).toEqual(Array(7).fill(false));
});

test('a due time is whole minutes, from one to thirty days', () => {
  expect([1, 60 * 24 * 30].map((dueAfterMin) => isItem({ dueAfterMin }))).toEqual([true, true]);
  expect([0, 0.5, -1, 60 * 24 * 30 + 1].map((dueAfterMin) => isItem({ dueAfterMin }))).toEqual(
    Array(4).fill(false),
  );
});

test('a sign of the page that this build does not know may stand; a selector holds no markup and no rule of style', () => {
  expect(isItem({ signal: { kind: 'call-ended', after: 5 } })).toBe(true);
  expect(isItem({ signal: { kind: 'filled', selector: '#told' } })).toBe(true);
  expect(
    ['<b>', 'a{}', '@import', ''].map((selector) => isItem({ signal: { kind: 'filled', selector } })),
  ).toEqual(Array(4).fill(false));
});

test('a checklist has at most fifty items, no two with one id', () => {
  const items = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `i${at}`, text: 'x' }));
  const isList = (list: object[]) =>
    checklistTemplateShape.safeParse({ id: 'a', name: 'A', items: list }).success;
  expect([isList(items(50)), isList(items(51)), isList([...items(1), ...items(1)])]).toEqual([
    true,
    false,
    false,
  ]);
});
