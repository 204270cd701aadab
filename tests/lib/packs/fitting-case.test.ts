import { expect, test } from 'vitest';
import { fittingCase } from '@/lib/packs/fitting-case.ts';
import { hold } from '@/lib/packs/rules.ts';
import { starterPack } from '@/lib/packs/starter/starter-pack.ts';

const base = { site: 'https://desk.example', queue: 'Refunds', title: 'Where is my order', tags: ['vip'] };

test('a case that fits already stays as it is', () => {
  expect(fittingCase([{ fact: 'queue', is: ['refund*'] }], base)).toBe(base);
});

test('facts change only where a rule asks for it', () => {
  const rules = [
    { fact: 'title', is: ['*late ?arcel*'] },
    { fact: 'tag', isNot: ['vip'] },
    { fact: 'state', is: ['open'] },
  ];
  expect(fittingCase(rules, base)).toEqual({
    site: base.site,
    queue: 'Refunds',
    title: 'late xarcel',
    state: 'open',
  });
});

test('rules that no case can meet have none', () => {
  expect(fittingCase([{ fact: 'queue', is: ['a'], isNot: ['a'] }], base)).toBeUndefined();
  expect(fittingCase([{ fact: 'moon', is: ['full'] }], base)).toBeUndefined();
});

test.each(starterPack.checklists.map((one) => [one.id, one] as const))(
  '%s of the starters has a case',
  (_, one) => {
    const found = fittingCase(one.when, base);
    expect(found !== undefined && hold(one.when, found)).toBe(true);
  },
);
