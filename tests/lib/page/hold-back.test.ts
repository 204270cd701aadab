import { expect, test } from 'vitest';
import type { Facts } from '../../../lib/adapters/define-adapter.ts';
import { holdBack, type Memory } from '../../../lib/page/hold-back.ts';

const site = 'https://desk.example';
const told = (memory: Memory, caseId: string, words: Partial<Facts>) => {
  const facts: Facts = { site, url: `${site}/${caseId}`, adapter: 'desk', caseId, ...words };
  holdBack(facts, memory);
  return [facts.title, facts.customer];
};

test('the first case of a document is believed', () => {
  expect(told({}, 'A', { title: 'Refund', customer: 'Ana' })).toEqual(['Refund', 'Ana']);
});

test('after the address has changed nothing is told that reads as it read for the case before', () => {
  const memory: Memory = {};
  told(memory, 'A', { title: 'Refund', customer: 'Ana' });
  expect(told(memory, 'B', { title: 'Refund', customer: 'Ana' })).toEqual([undefined, undefined]);
  expect(told(memory, 'B', { title: 'Invoice', customer: 'Ana' })).toEqual(['Invoice', undefined]);
  expect(told(memory, 'B', { title: 'Invoice', customer: 'Omar' })).toEqual(['Invoice', 'Omar']);
});

test('what a case that was never drawn seemed to show is held back from the next one too', () => {
  const memory: Memory = {};
  told(memory, 'A', { title: 'Refund' });
  told(memory, 'B', { title: 'Refund' });
  expect(told(memory, 'C', { title: 'Refund' })).toEqual([undefined, undefined]);
  expect(told(memory, 'C', { title: 'Parcel' })).toEqual(['Parcel', undefined]);
});

test('tags and filled fields of the case before are held back; a field that was empty since is not', () => {
  const memory: Memory = {};
  const tell = (caseId: string, words: Partial<Facts>) => {
    const facts: Facts = { site, url: `${site}/${caseId}`, adapter: 'desk', caseId, ...words };
    holdBack(facts, memory);
    return [facts.tags, facts.filled];
  };
  tell('A', { tags: ['vip'], filled: ['cause', 'order'] });
  expect(tell('B', { tags: ['vip'], filled: ['cause', 'order', 'date'] })).toEqual([undefined, ['date']]);
  expect(tell('B', { tags: ['new'], filled: ['order'] })).toEqual([['new'], []]);
  expect(tell('B', { tags: ['new'], filled: ['cause', 'order'] })).toEqual([['new'], ['cause']]);
});

test('that a field of the case before was empty is held back: it may still be the one on screen', () => {
  const memory: Memory = {};
  const tell = (caseId: string, empty: string[]) => {
    const facts: Facts = { site, url: `${site}/${caseId}`, adapter: 'desk', caseId, empty };
    holdBack(facts, memory);
    return facts.empty;
  };
  expect(tell('A', ['cause'])).toEqual(['cause']);
  expect(tell('B', ['cause'])).toEqual([]);
  expect(tell('B', ['cause', 'order'])).toEqual(['order']);
});

test('a page that shows nothing in between tells nothing', () => {
  const memory: Memory = {};
  told(memory, 'A', { title: 'Refund' });
  expect(told(memory, 'B', {})).toEqual([undefined, undefined]);
  expect(told(memory, 'B', { title: 'Invoice' })).toEqual(['Invoice', undefined]);
});

test('while nothing on the page has moved, no field is told of: each case has its own names for the same field', () => {
  const memory: Memory = {};
  const tell = (caseId: string, words: Partial<Facts>) => {
    const facts: Facts = { site, url: `${site}/${caseId}`, adapter: 'desk', caseId, ...words };
    holdBack(facts, memory);
    return [facts.filled, facts.empty];
  };
  tell('A', { title: 'Refund', customer: 'Ana' });
  expect(tell('B', { title: 'Refund', customer: 'Ana', empty: ['b.cause'], filled: ['b.order'] })).toEqual([
    undefined,
    undefined,
  ]);
  expect(tell('B', { title: 'Parcel', customer: 'Ana', filled: ['b.cause'], empty: ['b.order'] })).toEqual([
    ['b.cause'],
    ['b.order'],
  ]);
  expect(tell('B', { title: 'Parcel', customer: 'Ana', filled: ['b.cause', 'b.order'] })[0]).toEqual([
    'b.cause',
    'b.order',
  ]);
});
