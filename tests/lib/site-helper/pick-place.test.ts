import { describe, expect, test } from 'vitest';
import { must } from '../../../lib/problem.ts';
import { findIdInPage, pickFromAddress } from '../../../lib/site-helper/find-id-in-page.ts';
import { pickPlace } from '../../../lib/site-helper/pick-place.ts';
import { readPlaces } from '../../../lib/site-helper/read-places.ts';
import { readSource } from '../../../lib/site-helper/read-source.ts';
import { aPage } from '../../support/a-page.ts';

const address = new URL('https://desk.example/cases/48213');
const here = (page: Document) => must(page.querySelector('[x-here]'), 'a mark');

describe('what the person points at', () => {
  test('the number: from address and page, each place reading just the number', () => {
    const page = aPage('<header><span data-number="48213" x-here>#48213</span></header>');
    const pick = must(pickPlace('caseId', here(page), address, []), 'a number');
    expect(pick.value).toBe('48213');
    expect(pick.address).toEqual([{ source: { pathBefore: '/cases/' }, value: '48213' }]);
    expect(pick.sources[0]?.source).toEqual({ selector: '[data-number]', after: '#' });
    for (const { source } of pick.sources) expect(readSource.page(source, page)).toBe('48213');
  });

  test('the customer: the name without the address behind it', () => {
    const page = aPage('<p class="requestor" x-here>Lena Vogt &lt;lena@mail.example&gt;</p>');
    const pick = must(pickPlace('customer', here(page), address, ['48213']), 'a name');
    expect(pick).toMatchObject({ value: 'Lena Vogt', address: [] });
    expect(pick.sources[0]?.source).toEqual({ selector: '.requestor', before: '<' });
  });

  test('a field is read by what it holds now', () => {
    const page = aPage('<form><input name="customer" value="Ana" x-here></form>');
    const field = here(page) as HTMLInputElement;
    field.value = 'Bo Li';
    expect(pickPlace('customer', field, address, [])?.value).toBe('Bo Li');
  });

  test.each([
    [
      'the box from inside it',
      '<div data-test-id="composer" contenteditable="true"><p x-here>Kind regards</p></div>',
    ],
    ['the box from around it', '<section x-here><textarea data-test-id="composer"></textarea></section>'],
    ['an editor in a frame', '<iframe data-test-id="composer" x-here></iframe>'],
  ])('%s', (_, markup) => {
    const page = aPage(markup);
    const pick = pickPlace('composer', here(page), address, []);
    expect(pick?.sources[0]?.source).toEqual({ selector: '[data-test-id="composer"]' });
  });

  test.each([
    ['customer', `<main x-here>${'word '.repeat(100)}</main>`],
    ['customer', '<p x-here> </p>'],
    ['customer', '<input type="password" name="pass" value="secret" x-here>'],
    ['customer', '<input autocomplete="cc-number" name="card" value="4111 1111" x-here>'],
    ['caseId', '<p x-here>No number</p>'],
    ['composer', '<p x-here>Just text</p>'],
  ] as const)('no %s is made up of %s', (what, markup) => {
    expect(pickPlace(what, here(aPage(markup)), address, [])).toBeUndefined();
  });
});

describe('the number that only the address was asked for', () => {
  const markup =
    '<aside><a>#48213</a></aside><article data-case-id="48213"><h1>Refund for order 48213</h1><span class="number">#48213</span></article>' +
    '<input type="hidden" name="ticket" value="48213">';

  test('is looked for in the page, so that a stale page can be told', () => {
    const pick = must(pickFromAddress(aPage(markup), address), 'the address names one');
    expect(pick.value).toBe('48213');
    const sources = pick.sources.map(({ source }) => source);
    expect(sources[0]).toEqual({ selector: '[data-case-id]', attribute: 'data-case-id' });
    expect(sources).toContainEqual({ selector: 'input[name="ticket"]', attribute: 'value' });
    expect(sources).toContainEqual({ selector: '.number', after: '#' });
  });

  test('a place with a name comes before the row of a list', () => {
    const sources = findIdInPage(
      aPage('<ul><li>#48213</li><li>#48214</li></ul><b class="number">#48213</b>'),
      '48213',
    );
    expect(sources[0]?.source).toEqual({ selector: '.number', after: '#' });
  });

  test('an address without a number has none, and a page without it offers no place', () => {
    expect(pickFromAddress(aPage(markup), new URL('https://desk.example/inbox'))).toBeUndefined();
    expect(findIdInPage(aPage('<p>nothing</p>'), '48213')).toEqual([]);
  });
});

test('places are read in their order, and what a browser cannot read is nothing', () => {
  const page = aPage('<p class="who">Ana</p><textarea></textarea>');
  const places = {
    address: [{ pathBefore: '/cases/' }, { pathBefore: '/none/' }],
    caseId: [],
    customer: [{ selector: 'h1[' }, { selector: '.who' }],
    composer: [{ selector: 'textarea' }, { selector: 'p[' }],
  };
  expect(readPlaces(places, page, address)).toEqual({
    url: address.href,
    address: ['48213', null],
    caseId: [],
    customer: [null, 'Ana'],
    composer: [true, false],
  });
});
