import type { Source } from '../adapters/define-adapter.ts';
import { findId, findName, type Cut } from './find-id.ts';
import { findIdInAddress } from './find-id-in-address.ts';
import { findLabel } from './find-label.ts';
import type { Pick, What } from './lesson.ts';
import { readSource } from './read-source.ts';
import { writeSelectors } from './write-selector.ts';

/** A name is no longer than this; whoever points at more has pointed at a whole part of the page. */
const longestName = 120;
const editable = 'textarea, [contenteditable=""], [contenteditable="true"], [role="textbox"], input, iframe';

/**
 * What the person pointed at, and every place from which the same can be read; undefined when there is no such
 * thing there (no number, no short text, no box). `values` is what is known of the case already.
 */
export function pickPlace(
  what: What,
  element: Element,
  address: URL,
  values: readonly string[],
): Pick | undefined {
  if (what === 'composer') return pickBox(element, values);
  const text = textOf(element);
  const cut = what === 'caseId' ? findId(text, address.href) : findName(text);
  if (cut === undefined || cut.value.length > longestName) return undefined;
  const sources = sourcesOf(element, cut, [...values, cut.value], what === 'customer');
  if (sources.length === 0) return undefined;
  return {
    value: cut.value,
    address: what === 'caseId' ? findIdInAddress(address, cut.value) : [],
    sources,
  };
}

/** The places that read `cut.value` from this element, checked by reading them. */
export function sourcesOf(
  element: Element,
  { value, after, before }: Cut,
  values: readonly string[],
  withLabel: boolean,
): Pick['sources'] {
  const page = element.ownerDocument;
  const rest = {
    ...(isField(element) && { attribute: 'value' }),
    ...(after !== undefined && { after }),
    ...(before !== undefined && { before }),
  };
  const written = writeSelectors(element, values);
  const label = findLabel(element, values);
  const alone = written.filter(({ isAlone }) => isAlone).map(({ selector }) => ({ selector, ...rest }));
  const others = written.filter(({ isAlone }) => !isAlone).map(({ selector }) => ({ selector, ...rest }));
  // A label in words holds longer than a way by position, and less long than a name for the program.
  const labelled: Source[] = label === undefined ? [] : [{ ...label, ...rest }];
  const named = alone.filter(({ selector }) => !selector.includes(' > '));
  const ways = alone.filter(({ selector }) => selector.includes(' > '));
  const all = [...named, ...(withLabel || named.length === 0 ? labelled : []), ...ways, ...others];
  return all.filter((source) => readSource.page(source, page) === value).map((source) => ({ source, value }));
}

function pickBox(element: Element, values: readonly string[]): Pick | undefined {
  const box = element.closest(editable) ?? element.querySelector(editable);
  if (box === null) return undefined;
  const name =
    box.getAttribute('aria-label') ?? box.getAttribute('placeholder') ?? box.getAttribute('name') ?? '';
  const sources = writeSelectors(box, values).map(({ selector }) => ({ source: { selector }, value: name }));
  return sources.length === 0 ? undefined : { value: name.slice(0, longestName), address: [], sources };
}

function isField(element: Element): boolean {
  return element.localName === 'input' || element.localName === 'textarea' || element.localName === 'select';
}

/** As lib/page/read-facts.ts takes it: from the beginning, in one line where it is read. */
function textOf(element: Element): string {
  if (element.matches('input[type=password], [autocomplete^="cc-"]')) return '';
  const raw = isField(element) && 'value' in element ? String(element.value) : (element.textContent ?? '');
  return raw.slice(0, 2000).normalize('NFC');
}
