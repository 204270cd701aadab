import type { Box } from './box.ts';

/** The one of these boxes that the person's caret is in, or was in before the sidebar took the focus. */
export function caretBox(page: Document, boxes: readonly Box[]): Box | undefined {
  const focused = deepFocus(page);
  const within = boxes.find(({ element }) => focused !== null && element.contains(focused));
  if (within !== undefined) return within;
  // Each document keeps its selection when the focus goes elsewhere.
  const anchor = page.getSelection()?.focusNode ?? null;
  return anchor === null ? undefined : boxes.find(({ element }) => element.contains(anchor));
}

function deepFocus(page: Document): Element | null {
  let active = page.activeElement;
  for (;;) {
    const frame: Document | null =
      active?.localName === 'iframe' ? (active as HTMLIFrameElement).contentDocument : null;
    const inner: Element | null = frame?.activeElement ?? active?.shadowRoot?.activeElement ?? null;
    if (inner === null) return active;
    active = inner;
  }
}
