import { expect, test } from 'vitest';
import { findId, findName, standsIn } from '../../../lib/site-helper/find-id.ts';

const address = 'https://desk.example/cases/48213';

test.each([
  ['48213', { value: '48213' }],
  ['#48213', { value: '48213', after: '#' }],
  ['Case 48213', { value: '48213', after: 'Case' }],
  ['Ticket #48213: Refund for order 99', { value: '48213', after: '#', before: ':' }],
  [' \n INC0012345 \n ', { value: 'INC0012345' }],
  ['CS-1234 (open)', { value: 'CS-1234', before: '(' }],
])('the number in %j', (text, cut) => expect(findId(text, address)).toEqual(cut));

test.each([
  ['no number', 'Refund'],
  ['several, none in the address', '12 of 99'],
  ['a word of the case right behind it', '48213 Refund for lamps'],
])('%s: nothing is guessed', (_, text) => expect(findId(text, address)).toBeUndefined());

test.each([
  ['Ana Ruiz', { value: 'Ana Ruiz' }],
  [' Ana\n  Ruiz ', { value: 'Ana Ruiz' }],
  ['Lena Vogt <lena@mail.example>', { value: 'Lena Vogt', before: '<' }],
  ['Lena Vogt (lena@mail.example)', { value: 'Lena Vogt', before: '(' }],
  ['Customer: Lena Vogt', { value: 'Lena Vogt', after: ':' }],
  ["Zoë O'Neill-Łukasz", { value: "Zoë O'Neill-Łukasz" }],
  ['ana@mail.example', { value: 'ana@mail.example' }],
])('the name in %j', (text, cut) => expect(findName(text)).toEqual(cut));

test('no text is no name', () => expect(findName(' \n ')).toBeUndefined());

test('a number stands in the address only as a whole', () => {
  expect(standsIn(address, '48213')).toBe(true);
  expect(standsIn(address, '4821')).toBe(false);
  expect(standsIn('https://desk.example/#ticket/zoom/7', '7')).toBe(true);
});
