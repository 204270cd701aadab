import { boxOf, type Box } from './box.ts';

const writable = 'textarea, [contenteditable], iframe';
/** What looks for something else than words to somebody. */
const search = '[role="searchbox"], [role="combobox"], [type="search"]';
/** Smaller is a helper that catches keys, not a place to write in (px). */
const smallest = 10;
/** Desks put pages into pages, and editors into those. */
const deepest = 3;

/** Where a person can write: what these elements are, hold, or show in a frame of the same origin. */
export function boxesAt(elements: readonly Element[], depth = deepest): Box[] {
  const found = new Set(elements.flatMap((element) => editablesAt(element, depth)));
  return [...found].flatMap((element) => boxOf(element) ?? []);
}

/** All boxes of a part of the page; `all` is how it is looked through. */
export function boxesWithin(all: (selector: string) => Element[]): Box[] {
  return boxesAt(all(writable));
}

function editablesAt(element: Element, depth: number): HTMLElement[] {
  if (element.localName === 'iframe')
    return depth > 0 ? inFrame(element as HTMLIFrameElement, depth - 1) : [];
  const own = editableOf(element);
  if (own !== undefined) return isUsable(own) ? [own] : [];
  return [...element.querySelectorAll(writable)].flatMap((inner) => editablesAt(inner, depth));
}

/** A foreign frame has no document for us. */
function inFrame(frame: HTMLIFrameElement, depth: number): HTMLElement[] {
  const page = frame.contentDocument;
  if (page?.body == null || !isVisible(frame)) return [];
  if (page.designMode === 'on' || editableOf(page.body) !== undefined) return [page.body];
  return [...page.querySelectorAll(writable)].flatMap((inner) => editablesAt(inner, depth));
}

/** The whole box that this element is part of. An element named by an adapter may be a line of it. */
function editableOf(element: Element): HTMLElement | undefined {
  if (element.localName === 'textarea' || element.localName === 'input') return element as HTMLElement;
  let root = element.closest('[contenteditable]');
  if (root === null || !isOn(root)) return undefined;
  for (;;) {
    const outer: Element | null = root.parentElement?.closest('[contenteditable]') ?? null;
    if (outer === null || !isOn(outer)) return root as HTMLElement;
    root = outer;
  }
}

function isOn(element: Element): boolean {
  return /^(?:|true|plaintext-only)$/i.test(element.getAttribute('contenteditable') ?? 'false');
}

function isUsable(element: HTMLElement): boolean {
  if (element.matches(`:disabled, [readonly], [aria-readonly="true"], ${search}`)) return false;
  return isVisible(element);
}

function isVisible(element: Element): boolean {
  if (element.closest('[aria-hidden="true"], [inert]') !== null) return false;
  const { width, height } = element.getBoundingClientRect();
  return (
    width >= smallest &&
    height >= smallest &&
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  );
}
