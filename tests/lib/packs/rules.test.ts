import { expect, test } from 'vitest';
import { hold, type CaseFacts } from '../../../lib/packs/rules.ts';
import { ruleFacts } from '../../../lib/packs/shape/rules.ts';

const facts: CaseFacts = {
  site: 'https://crm.example',
  queue: 'Billing',
  state: 'open',
  tags: ['vip', 'late parcel'],
  channel: 'mail',
  priority: 'high',
  title: 'Refund has not arrived',
  customer: 'Ana Ruiz',
};

test('no rule always holds, and all of several must', () => {
  expect(hold([], { site: '' })).toBe(true);
  expect(
    hold(
      [
        { fact: 'queue', is: ['billing'] },
        { fact: 'state', is: ['open', 'new'] },
      ],
      facts,
    ),
  ).toBe(true);
  expect(
    hold(
      [
        { fact: 'queue', is: ['billing'] },
        { fact: 'state', is: ['new'] },
      ],
      facts,
    ),
  ).toBe(false);
});

test('every fact that rules may ask for can be asked for', () => {
  for (const fact of ruleFacts) {
    expect([fact, hold([{ fact, is: ['*'] }], facts)]).toEqual([fact, true]);
    expect([fact, hold([{ fact, is: ['nothing like it'] }], facts)]).toEqual([fact, false]);
  }
});

test('of tags one is enough to be like something, and none may be where none should', () => {
  expect(hold([{ fact: 'tag', is: ['late*'] }], facts)).toBe(true);
  expect(hold([{ fact: 'tag', isNot: ['late*'] }], facts)).toBe(false);
  expect(hold([{ fact: 'tag', isNot: ['spam'] }], facts)).toBe(true);
});

test('what the page does not say is like nothing: `is` does not hold, `isNot` does', () => {
  const little: CaseFacts = { site: 'https://crm.example' };
  for (const fact of ['queue', 'state', 'tag', 'title'] as const) {
    expect(hold([{ fact, is: ['*'] }], little)).toBe(false);
    expect(hold([{ fact, isNot: ['*'] }], little)).toBe(true);
  }
});

test('both together: like one of these and like none of those', () => {
  const rule = { fact: 'title', is: ['*refund*'], isNot: ['*test*'] };
  expect(hold([rule], facts)).toBe(true);
  expect(hold([rule], { ...facts, title: 'Refund test' })).toBe(false);
});

test('a rule about what this build does not know, and one that asks nothing, do not hold', () => {
  expect(hold([{ fact: 'weather', isNot: ['rain'] }], facts)).toBe(false);
  expect(hold([{ fact: 'constructor', is: ['*'] }], facts)).toBe(false);
  expect(hold([{ fact: 'queue' }], facts)).toBe(false);
});
