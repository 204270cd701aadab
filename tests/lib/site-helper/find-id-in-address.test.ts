import { expect, test } from 'vitest';
import { findIdInAddress } from '../../../lib/site-helper/find-id-in-address.ts';

test.each([
  ['/cases/48213', { pathBefore: '/cases/' }],
  ['/a/123/cases/48213/reply', { pathBefore: '/cases/' }],
  ['/app#ticket/zoom/48213', { pathBefore: '/zoom/' }],
  ['/web#id=48213&model=ticket', { pathBefore: '#id=' }],
  ['/web#model=ticket&id=48213', { pathBefore: '&id=' }],
  ['/Ticket/Display.html?id=48213', { pathBefore: '/Ticket/', parameter: 'id' }],
  ['/view?tab=2&case=48213', { pathBefore: '/', parameter: 'case' }],
])('%s', (path, source) => {
  const found = findIdInAddress(new URL(`https://desk.example${path}`), '48213');
  expect(found[0]).toEqual({ source, value: '48213' });
});

test('without a number given, the likeliest comes first', () => {
  const found = findIdInAddress(new URL('https://desk.example/v2/queues/12/cases/48213?page=3'));
  expect(found[0]).toEqual({ source: { pathBefore: '/cases/' }, value: '48213' });
  const named = findIdInAddress(new URL('https://desk.example/queue/12345?id=7'));
  expect(named[0]).toEqual({ source: { pathBefore: '/queue/', parameter: 'id' }, value: '7' });
});

test('an address that names no case offers none, and no place is told by a number further up', () => {
  expect(findIdInAddress(new URL('https://desk.example/inbox'))).toEqual([]);
  const found = findIdInAddress(new URL('https://desk.example/accounts/4/77/'), '77');
  expect(found).toEqual([]);
});
