import { fieldOf, selectionOf, type Box } from './box.ts';
import type { Point } from './reading.ts';
import { wait } from './settle.ts';

/** Some editors put their own selection back a moment after they got the focus (CKEditor 5: 50 ms). */
const afterFocusMs = 70;
const selectionMs = 100;
/** Slate looks at the selection ten times a second at most. */
const afterSelectionMs = 120;

/** Into the box, as a person's press would: the window of its frame first. */
export async function focusBox({ element, view, document: page }: Box): Promise<void> {
  if (page.activeElement === element && page.hasFocus()) return;
  view.focus();
  element.focus({ preventScroll: true });
  await wait(afterFocusMs);
}

/** Selects from one point to another (or nothing, at one point) and waits until the editor has heard of it. */
export async function selectIn(box: Box, start: Point, end: Point = start): Promise<void> {
  const field = fieldOf(box);
  if (field !== undefined) {
    field.setSelectionRange(start.offset, end.offset);
    return;
  }
  const heard = selectionHeard(box);
  selectionOf(box)?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
  await heard;
  await wait(afterSelectionMs);
}

/** The event comes in its own time, and not at all when nothing has moved. */
async function selectionHeard({ document: page }: Box): Promise<void> {
  const done = new AbortController();
  const event = new Promise<void>((heard) =>
    page.addEventListener('selectionchange', () => heard(), { signal: done.signal, once: true }),
  );
  await Promise.race([event, wait(selectionMs)]);
  done.abort();
}
