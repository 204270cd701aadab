import { expect, test } from 'vitest';
import { paceOfPack } from '../../../lib/packs/pace-of-pack.ts';
import { aPack } from '../../support/a-pack.ts';

const pack = aPack({
  cadences: [
    { id: 'daily', name: 'Daily', when: [{ fact: 'queue', is: ['billing'] }], every: '1d' },
    { id: 'usual', name: 'Usual', when: [{ fact: 'about', is: ['*outage*'] }], every: '2h' },
  ],
});
const site = 'https://crm.example';
const running = { packId: 'acme', id: 'daily', pace: '1d' };
const idOf = (wish: ReturnType<typeof paceOfPack>) => (wish.kind === 'run' ? wish.by.part.id : wish.kind);

test('a case gets the first cadence that fits, and without one nothing happens', () => {
  expect(idOf(paceOfPack([pack], { site, queue: 'billing' }, undefined))).toBe('daily');
  expect(idOf(paceOfPack([pack], { site, queue: 'sales' }, undefined))).toBe('keep');
});

test('what runs already is kept; the same cadence with another pace takes its place', () => {
  expect(idOf(paceOfPack([pack], { site, queue: 'billing' }, running))).toBe('keep');
  expect(idOf(paceOfPack([pack], { site, queue: 'billing' }, { ...running, pace: '4h' }))).toBe('daily');
});

test('a page that does not say the fact just now moves no clock, whatever else would fit', () => {
  expect(idOf(paceOfPack([pack], { site }, running))).toBe('keep');
  expect(idOf(paceOfPack([pack], { site, title: 'Outage' }, running))).toBe('keep');
  expect(idOf(paceOfPack([pack], { site, queue: 'billing' }, { ...running, id: 'usual', pace: '2h' }))).toBe(
    'keep',
  );
});

test('what is known not to hold any more is replaced, or stopped', () => {
  expect(idOf(paceOfPack([pack], { site, queue: 'sales' }, running))).toBe('stop');
  expect(idOf(paceOfPack([pack], { site, queue: 'sales', title: 'outage' }, running))).toBe('usual');
});

test('a cadence that is in no pack any more stops', () => {
  expect(idOf(paceOfPack([aPack({ cadences: [] })], { site, queue: 'billing' }, running))).toBe('stop');
  expect(idOf(paceOfPack([], { site }, running))).toBe('stop');
});

test('a case that is over has no pace, but by a cadence that asks for its state', () => {
  const over = { site, queue: 'billing', state: 'Solved' };
  expect(idOf(paceOfPack([pack], over, undefined))).toBe('keep');
  expect(idOf(paceOfPack([pack], over, running))).toBe('stop');
  const after = aPack({
    cadences: [{ id: 'after', name: 'After', when: [{ fact: 'state', is: ['solved'] }], every: '2d' }],
  });
  expect(idOf(paceOfPack([pack, after], over, running))).toBe('after');
  expect(idOf(paceOfPack([pack], { ...over, state: 'Open' }, undefined))).toBe('daily');
});
