import { findId } from './find-id.ts';
import { findIdInAddress } from './find-id-in-address.ts';
import type { Pick } from './lesson.ts';
import { isStable } from './stable.ts';
import { readSource } from './read-source.ts';
import { sourcesOf } from './pick-place.ts';

/** A page may hold anything: this many elements are looked at, and this many places tried. */
const mostElements = 20_000;
const mostPlaces = 8;

/** The case that the address names, if it names one, with the places of the page that show the same number. */
export function pickFromAddress(page: Document, address: URL): Pick | undefined {
  const named = findIdInAddress(address);
  const value = named[0]?.value;
  return value === undefined
    ? undefined
    : { value, address: named, sources: findIdInPage(page, value).slice(0, 20) };
}

/**
 * Where the page shows this number: attributes first, then short texts. With the number in the address alone, a page that
 * still shows the case before would give its customer to the new one.
 */
export function findIdInPage(page: Document, id: string): Pick['sources'] {
  const inAttributes: Pick['sources'] = [];
  const inTexts: Pick['sources'] = [];
  for (const element of [...page.querySelectorAll('body *')].slice(0, mostElements)) {
    if (inAttributes.length < mostPlaces) inAttributes.push(...attributesOf(element, id));
    if (inTexts.length >= mostPlaces || element.childElementCount > 0) continue;
    const text = (element.textContent ?? '').slice(0, 200);
    if (text.length > 60 || !text.includes(id)) continue;
    const cut = findId(text, id);
    if (cut?.value === id) inTexts.push(...sourcesOf(element, cut, [id], false).slice(0, 2));
  }
  // A way by position may lead through a list that has the open case on top.
  const [ways, named] = [true, false].map((isWay) =>
    inTexts.filter(({ source }) => source.selector.includes(' > ') === isWay),
  );
  return [...inAttributes, ...(named ?? []), ...(ways ?? [])];
}

/** `<article data-case-id="48213">`, `<input name="id" value="48213">`: read by the attribute's name. */
function attributesOf(element: Element, id: string): Pick['sources'] {
  const page = element.ownerDocument;
  return element
    .getAttributeNames()
    .filter((name) => element.getAttribute(name) === id)
    .flatMap((name) => {
      const field = element.getAttribute('name') ?? '';
      if (name === 'value' && /^[a-z_-]+$/i.test(field) && isStable(field, [id]))
        return [{ selector: `input[name="${field}"]`, attribute: 'value' }];
      return /^data-[a-z-]+$/.test(name) && isStable(name, [id])
        ? [{ selector: `[${name}]`, attribute: name }]
        : [];
    })
    .filter((source) => page.querySelectorAll(source.selector).length === 1)
    .filter((source) => readSource.page(source, page) === id)
    .map((source) => ({ source, value: id }));
}
