import { expect, test } from 'vitest';
import { planOfFilters, plansOf, readQuery } from '../../../lib/search/query.ts';
import { noon } from '../../support/a-commitment.ts';

const here = { now: noon, zone: 'Europe/Berlin' };
const read = (text: string) => readQuery(text, here);
const words = (text: string) => read(text).words.map(({ word }) => word);

test('words are looked up as they are stored: lower case, without marks, each once', () => {
  expect(words('Ångström  CALL call')).toEqual(['angstrom', 'call']);
});

test('after # stands a case number, and it must be one', () => {
  expect(read('#48213').words).toEqual([{ word: '48213', place: 'case' }]);
  expect(read('48213').words).toEqual([{ word: '48213' }]);
});

test('of a joined word every part is looked for', () => {
  expect(words('INC-0012')).toEqual(['inc', '0012']);
});

test('a day and an outcome are understood and are still words', () => {
  const query = read('kept late refund yesterday');
  expect(query.words.map(({ word }) => word)).toEqual(['kept', 'late', 'refund', 'yesterday']);
  expect(query.meant).toMatchObject({ words: [{ word: 'refund' }], standing: 'keptLate' });
  expect(query.meant?.range?.to).toBe(Date.UTC(2026, 2, 9, 23));
});

test('with a day there are three ways: the words, made then, due then', () => {
  const plans = plansOf(read('ana yesterday'), { site: 'https://a' });
  expect(plans.map(({ filters }) => Object.keys(filters).toSorted())).toEqual([
    ['site'],
    ['made', 'site'],
    ['due', 'site'],
  ]);
});

test('what the filters say already is not asked otherwise by a word', () => {
  expect(plansOf(read('missed'), { standing: 'kept' })).toHaveLength(1);
});

test('nothing but signs is nothing to look for', () => {
  for (const text of ['', '   ', '!?…—', '🙂👍', '#', '-/.'])
    expect(plansOf(read(text), {}), text).toEqual([]);
});

test('only the beginning of a pasted page is read', () => {
  expect(read('x'.repeat(2000)).words).toHaveLength(1);
  expect(read('many words '.repeat(500)).words.length).toBeLessThanOrEqual(8);
});

test('the customer of a filter is looked up by the words of the name', () => {
  expect(planOfFilters({ customer: 'Ana Ruiz' }).words).toEqual([
    { word: 'ana', place: 'customer' },
    { word: 'ruiz', place: 'customer' },
  ]);
});
