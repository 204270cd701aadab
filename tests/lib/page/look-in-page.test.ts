import { describe, expect, test } from 'vitest';
import { lookIn, placeOfCase } from '../../../lib/page/look-in-page.ts';
import { aPage } from '../../support/a-page.ts';

const texts = (found: readonly Element[] | undefined) => found?.map((element) => element.textContent);

function shadowOf(element: Element | null | undefined, markup: string, mode: 'open' | 'closed' = 'open') {
  const root = element?.attachShadow({ mode });
  if (root !== undefined) root.innerHTML = markup;
  return root;
}

describe('through shadow roots', () => {
  const page = aPage('<main><x-outer></x-outer><x-other></x-other><b>plain</b></main>');
  const outer = shadowOf(page.querySelector('x-outer'), '<x-inner></x-inner><b>outer</b>');
  shadowOf(outer?.querySelector('x-inner'), '<b>inner</b>');
  shadowOf(page.querySelector('x-other'), '<b>closed</b>', 'closed');

  test('an adapter that does not ask sees the plain page only', () => {
    expect(texts(lookIn([page]).all('b'))).toEqual(['plain']);
  });

  test('an adapter that asks sees all but closed ones', () => {
    expect(texts(lookIn([page], true).all('b'))?.toSorted()).toEqual(['inner', 'outer', 'plain']);
  });

  test('a step goes on beneath what the one before it found', () => {
    expect(texts(lookIn([page], true).all('x-inner >>> b'))).toEqual(['inner']);
    expect(lookIn([page], true).one('x-nobody >>> b')).toBeUndefined();
  });

  test('a page of endless components is left in the end', () => {
    const many = aPage('<x-many></x-many>'.repeat(500));
    for (const element of many.querySelectorAll('x-many')) shadowOf(element, '<b>one</b>');
    expect(lookIn([many], true).all('b').length).toBeLessThan(500);
  });
});

describe('where a console keeps several cases', () => {
  const page = aPage(
    '<div data-case="7"><b>seven</b></div><div class="pane" hidden><b>old</b></div><div class="pane"><b>new</b></div>',
  );
  for (const pane of page.querySelectorAll('.pane'))
    pane.checkVisibility = () => !pane.hasAttribute('hidden');
  const place = (caseId: string | undefined, ...scope: string[]) => placeOfCase({ scope }, page, caseId);

  test('a place that names the case proves whose words stand there', () => {
    const found = place('7', '[data-case=":id"]', '.pane');
    expect([texts(found?.look.all('b')), found?.isProven]).toEqual([['seven'], true]);
  });

  test('else the first visible one is read, which proves nothing', () => {
    const found = place('8', '[data-case=":id"]', '.pane');
    expect([texts(found?.look.all('b')), found?.isProven]).toEqual([['new'], false]);
  });

  test('no place, no words', () => {
    expect(place('8', '[data-case=":id"]')).toBeUndefined();
    expect(place('7"], [data-case="7', '[data-case=":id"]')).toBeUndefined();
    expect(place(undefined, '[data-case=":id"]')).toBeUndefined();
  });

  test('an adapter that knows no places reads the whole page', () => {
    const found = placeOfCase({}, page, '7');
    expect([texts(found?.look.all('b')), found?.isProven]).toEqual([['seven', 'old', 'new'], false]);
  });
});
