import { expect, test } from 'vitest';
import { isStable, mentions } from '../../../lib/site-helper/stable.ts';

test.each([
  'ticket-customer',
  'requestor',
  'CaseHeader',
  'ticketHeaderTitle',
  'subject_line',
  'Reply to customer',
  'お客様',
  'isOpenCase',
])('%s may be part of a selector', (name) => expect(isStable(name, [])).toBe(true));

test.each([
  ['a number', 'ticket-48213'],
  ['one digit', 'col-2'],
  ['a digit of another script', 'fall-٤٨'],
  ["React's ids", ':r1:'],
  ["React's ids without a digit", ':ra:'],
  ["React 19's ids", '«ra»'],
  ["React's newest ids", '_r_a_'],
  ['styled-components', 'sc-bdVaJa'],
  ['styled-components, second class', 'kYtQwZ'],
  ['CSS modules', '_header_x7Gh2'],
  ['CSS modules without a digit', 'Header_name__fkbwz'],
  ['hexadecimal', 'css-deadbeef'],
  ['a state', 'is-active'],
  ['a state', 'selected'],
  ['a quote', 'a"b'],
  ['nothing', ''],
  ['a whole sentence', 'x'.repeat(61)],
])('%s may not: %s', (_, name) => expect(isStable(name, [])).toBe(false));

test('a word of the case at hand may not', () => {
  const values = ['Ana Ruiz', '7'];
  for (const name of ['ana-card', 'cardOfRuiz', 'RUIZ', 'card ana ruiz'])
    expect(isStable(name, values)).toBe(false);
  // Three letters count only where they stand alone.
  expect(isStable('manager', values)).toBe(true);
  expect(isStable('Łukasz-card', ['Zoë Łukasz'])).toBe(false);
});

test('a value is mentioned as a whole, by a word, and through accents and capitals', () => {
  expect(mentions('[data-who="ZOE"]', ['Zoë'])).toBe(true);
  expect(mentions('.row-48213', ['48213'])).toBe(true);
  expect(mentions('h1', ['1'])).toBe(false);
  expect(mentions('.田中', ['田中 由紀'])).toBe(true);
  expect(mentions('.card', ['', 'Ana'])).toBe(false);
});
