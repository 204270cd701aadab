import type { Adapter, Facts, Source, WatchedField } from '../adapters/define-adapter.ts';
import { caseInAddress } from './case-in-address.ts';
import { clean, longest } from './clean.ts';
import { holdBack, type Memory } from './hold-back.ts';
import { lookIn, placeOfCase, type Look } from './look-in-page.ts';
import { linesIn, repliesIn } from './read-conversation.ts';

const words = ['caseNumber', 'title', 'customer', 'channel', 'state', 'queue', 'priority'] as const;
const mostTags = 20;
const longestTag = 100;

/** Which of these reads this page: the first that recognises it, else the last, which takes any page. */
export function adapterFor(adapters: readonly Adapter[], page: Document): Adapter | undefined {
  return (
    adapters
      .slice(0, -1)
      .find(({ recognise }) => recognise !== undefined && page.querySelector(recognise) !== null) ??
    adapters.at(-1)
  );
}

/**
 * What the page shows now. While the page still shows another case than its address names, only the address
 * counts: a case never appears under another case's name. Reads text, attributes and input values that the adapter
 * names, and nothing else; of the fields in `watch` only whether they are empty. `memory` is one document's, handed in
 * at each reading.
 */
export function readFacts(
  adapter: Adapter,
  page: Document,
  address: URL,
  memory: Memory = {},
  watch: readonly WatchedField[] = [],
): Facts {
  const facts: Facts = { site: address.origin, url: address.href, adapter: adapter.id };
  const everywhere = lookIn([page], adapter.pierce);
  const busy = adapter.busy && everywhere.one(adapter.busy.selector);
  if (busy !== undefined && adapter.busy !== undefined) facts.busy = !busy.matches(adapter.busy.idle);
  const named = caseInAddress(adapter, address);
  const shown = inPage(adapter.caseIdInPage, everywhere);
  const caseId = named ?? (adapter.addressDecides === true ? undefined : shown);
  if (caseId !== undefined) facts.caseId = caseId;
  if (named !== undefined && adapter.caseIdInPage !== undefined && named !== shown) return facts;
  const namesCases = adapter.caseIdInAddress !== undefined || adapter.caseAddresses !== undefined;
  const place = placeOfCase(adapter, page, caseId);
  if ((caseId === undefined && namesCases) || place === undefined) return facts;
  const { look } = place;
  for (const word of words) put(facts, word, inPage(adapter[word], look));
  if (adapter.title === undefined) put(facts, 'title', clean(page.title));
  const tags = adapter.tags && tagsIn(adapter.tags, look);
  if (tags !== undefined && tags.length > 0) facts.tags = tags;
  const [filled, empty] = ['filled', 'empty'].map((state) =>
    watch.filter(({ selector }) => stateOf(selector, look) === state).map(({ id }) => id),
  );
  if (filled !== undefined && filled.length > 0) facts.filled = filled;
  if (empty !== undefined && empty.length > 0) facts.empty = empty;
  if (adapter.composer !== undefined) facts.composer = composerKind(adapter.composer, look);
  // A message has no name by which one case's could be told from another's: it needs a page that says whose it is.
  if (shown === undefined && named !== undefined && !place.isProven) {
    holdBack(facts, memory);
    return facts;
  }
  const replies = adapter.publicReply && repliesIn(adapter.publicReply, look);
  if (replies !== undefined) facts.replies = replies;
  const lines = adapter.internalNote === undefined ? [] : linesIn(adapter.internalNote, look);
  if (lines.length > 0) facts.lines = lines;
  return facts;
}

function composerKind(composer: { public: string; internal: string }, look: Look) {
  if (look.one(composer.public) !== undefined) return 'public' as const;
  return look.one(composer.internal) === undefined ? ('none' as const) : ('internal' as const);
}

function put(facts: Facts, name: (typeof words)[number], value: string | undefined): void {
  if (value !== undefined) facts[name] = value;
}

function tagsIn({ selector, attribute, split }: NonNullable<Adapter['tags']>, look: Look): string[] {
  const texts = look
    .all(selector)
    .map((element) => (attribute === undefined ? element.textContent : valueOf(element, attribute)) ?? '');
  const tags = texts
    .map((text) => text.slice(0, 4 * longest))
    .flatMap((text) => (split === undefined ? [text] : text.split(split)))
    .flatMap((text) => clean(text)?.slice(0, longestTag) ?? []);
  return [...new Set(tags)].slice(0, mostTags);
}

/** Whether the field holds something; of a box to tick, whether it is ticked. Undefined when it is not there. */
function stateOf(selector: string, look: Look): 'filled' | 'empty' | undefined {
  try {
    const field = look.one(selector);
    if (field === undefined || isSecret(field)) return undefined;
    return isFilled(field) ? 'filled' : 'empty';
  } catch {
    return undefined; // not a selector: then it finds nothing
  }
}

function isFilled(field: Element): boolean {
  if (field.matches('[type=checkbox], [type=radio]')) return field.matches(':checked');
  const value = field.matches('input, textarea, select') ? valueOf(field, 'value') : field.textContent;
  return (value ?? '').trim() !== '';
}

function isSecret(element: Element): boolean {
  return element.matches('input[type=password], [autocomplete^="cc-"]');
}

function inPage(sources: readonly Source[] | undefined, look: Look): string | undefined {
  for (const source of sources ?? []) {
    const { attribute, after, before } = source;
    const element = placeOf(source, look);
    if (element === null || element === undefined || isSecret(element)) continue;
    const raw = attribute === undefined ? element.textContent : valueOf(element, attribute);
    const value = clean(between((raw ?? '').slice(0, 4 * longest), after, before));
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The element that a source means; null or undefined when it is not there. */
function placeOf({ selector, label, inside }: Source, look: Look): Element | null | undefined {
  if (label === undefined) return look.one(selector);
  const beside = look
    .all(selector)
    .find((name) => clean(name.textContent ?? '') === label)?.nextElementSibling;
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
