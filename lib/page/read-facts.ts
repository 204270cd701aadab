import type { AddressSource, Adapter, Facts, Source } from '../adapters/define-adapter.ts';
import { linesIn, repliesIn } from './read-conversation.ts';

/** No fact is longer than this; a page may hold anything. */
const longest = 500;

/** The adapter of this page: the first that recognises it, else the last (generic). */
export function adapterFor(adapters: readonly Adapter[], page: Document): Adapter | undefined {
  return adapters.find((adapter) => adapter.recognise === undefined || page.querySelector(adapter.recognise));
}

/**
 * What the page shows now. While the page still shows another case than its address names, only the address
 * counts: a case never appears under another case's name. Reads text, attributes and input values that the adapter
 * names, and nothing else.
 */
export function readFacts(adapter: Adapter, page: Document, address: URL): Facts {
  const facts: Facts = { site: address.origin, url: address.href, adapter: adapter.id };
  const busy = adapter.busy === undefined ? null : page.querySelector(adapter.busy.selector);
  if (busy !== null && adapter.busy !== undefined) facts.busy = !busy.matches(adapter.busy.idle);
  const named = inAddress(adapter.caseIdInAddress, address);
  const shown = inPage(adapter.caseIdInPage, page);
  const caseId = named ?? shown;
  if (caseId !== undefined) facts.caseId = caseId;
  if (named !== undefined && adapter.caseIdInPage !== undefined && named !== shown) return facts;
  const isCase = caseId !== undefined || adapter.caseIdInAddress === undefined;
  if (!isCase) return facts;
  put(facts, 'title', adapter.title === undefined ? clean(page.title) : inPage(adapter.title, page));
  put(facts, 'customer', inPage(adapter.customer, page));
  put(facts, 'channel', inPage(adapter.channel, page));
  put(facts, 'state', inPage(adapter.state, page));
  if (adapter.composer !== undefined) facts.composer = composerKind(adapter.composer, page);
  if (adapter.publicReply !== undefined) facts.replies = repliesIn(adapter.publicReply, page);
  const lines = adapter.internalNote === undefined ? [] : linesIn(adapter.internalNote, page);
  if (lines.length > 0) facts.lines = lines;
  return facts;
}

function composerKind(composer: { public: string; internal: string }, page: Document) {
  if (page.querySelector(composer.public) !== null) return 'public' as const;
  return page.querySelector(composer.internal) === null ? ('none' as const) : ('internal' as const);
}

function put(
  facts: Facts,
  name: 'title' | 'customer' | 'channel' | 'state',
  value: string | undefined,
): void {
  if (value !== undefined) facts[name] = value;
}

/** The id in the address: the parameter, or the part of path or hash that follows. `;` separates parameters as `&` does (RT). */
function inAddress(sources: readonly AddressSource[] | undefined, address: URL): string | undefined {
  for (const { pathBefore, parameter } of sources ?? []) {
    const path = address.pathname + address.hash;
    const start = path.indexOf(pathBefore);
    if (start < 0) continue;
    const value =
      parameter === undefined
        ? path.slice(start + pathBefore.length).split(/[/?&;#]/)[0]
        : new URLSearchParams(address.search.slice(1).replaceAll(';', '&')).get(parameter);
    const id = clean(value ?? '');
    if (id !== undefined) return id;
  }
  return undefined;
}

function inPage(sources: readonly Source[] | undefined, page: Document): string | undefined {
  for (const source of sources ?? []) {
    const { attribute, after, before } = source;
    const element = placeOf(source, page);
    if (
      element === null ||
      element === undefined ||
      element.matches('input[type=password], [autocomplete^="cc-"]')
    )
      continue;
    const raw = attribute === undefined ? element.textContent : valueOf(element, attribute);
    const value = clean(between((raw ?? '').slice(0, 4 * longest), after, before));
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The element that a source means; null or undefined when it is not there. */
function placeOf({ selector, label, inside }: Source, page: Document): Element | null | undefined {
  if (label === undefined) return page.querySelector(selector);
  const beside = [...page.querySelectorAll(selector)].find(
    (name) => clean(name.textContent ?? '') === label,
  )?.nextElementSibling;
  return inside === undefined ? beside : beside?.querySelector(inside);
}

/** An input's `value` attribute is what it began with; the property is what it holds. */
function valueOf(element: Element, attribute: string): string | null {
  return attribute === 'value' && 'value' in element
    ? String(element.value)
    : element.getAttribute(attribute);
}

/** Empty when `after` is named and not there: then this is not the place that the adapter means. */
function between(text: string, after = '', before: string | undefined): string {
  const start = text.indexOf(after);
  if (start < 0) return '';
  const rest = text.slice(start + after.length);
  const end = before === undefined ? -1 : rest.indexOf(before);
  return end < 0 ? rest : rest.slice(0, end);
}

/** One line without control and direction characters (they could dress one case up as another); undefined when empty. */
function clean(text: string): string | undefined {
  const line = text
    .normalize('NFC')
    .replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longest);
  return line === '' ? undefined : line;
}
