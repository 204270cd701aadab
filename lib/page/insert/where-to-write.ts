import { fieldOf, selectionOf, type Box } from './box.ts';
import { readBox, type Point, type Reading } from './reading.ts';

/** Marks that editors and desks put on a signature, so that it is found in any language. */
const signatures =
  '.gmail_signature, .moz-signature, [data-signature], [data-smartmail="gmail_signature"], .hs_signature, .front-signature, .signature, #signature';
/** The line that stands before a signature: two hyphens (RFC 3676, 4.3). */
const delimiter = /(?:^|\n)--[ \u00a0]?(?=\n|$)/;

export type Place = { point: Point; at: number; reading: Reading };

/**
 * Where a message goes: the person's caret in this box, the end of what is selected, else the end of the text before a
 * signature that is marked as one.
 */
export function whereToWrite(box: Box): Place | undefined {
  const point = caretIn(box) ?? beforeSignature(box) ?? endOf(box);
  const reading = readBox(box, point);
  return reading.at === undefined ? undefined : { point, at: reading.at, reading };
}

function caretIn(box: Box): Point | undefined {
  const field = fieldOf(box);
  if (field !== undefined) {
    // A field that nobody wrote in has a caret too, at one of its ends: it counts where the person is.
    const end = isFocused(field) ? field.selectionEnd : null;
    return end === null ? undefined : { node: field, offset: end };
  }
  const selection = selectionOf(box);
  if (selection === null || selection.rangeCount === 0) return undefined;
  const { endContainer: node, endOffset: offset } = selection.getRangeAt(0);
  return box.element.contains(node) ? { node, offset } : undefined;
}

function isFocused(field: Element): boolean {
  return (field.getRootNode() as Document | ShadowRoot).activeElement === field;
}

function beforeSignature(box: Box): Point | undefined {
  const marked = fieldOf(box) === undefined ? box.element.querySelector(signatures) : null;
  if (marked?.parentNode != null) return behind(marked, box);
  const reading = readBox(box);
  const found = delimiter.exec(reading.text);
  if (found === null) return undefined;
  const field = fieldOf(box);
  return field === undefined ? reading.pointAt(found.index, true) : { node: field, offset: found.index };
}

/** The end of what stands before the signature. A signature that is all there is, or has nothing before it, is no place. */
function behind(signature: Element, { element }: Box): Point | undefined {
  let part: Element = signature;
  while (
    part.previousElementSibling === null &&
    part.parentElement !== null &&
    part.parentElement !== element
  )
    part = part.parentElement;
  const before = part.previousElementSibling;
  return before === null ? undefined : endWithin(before);
}

function endOf(box: Box): Point {
  const field = fieldOf(box);
  return field === undefined ? endWithin(box.element) : { node: field, offset: field.value.length };
}

/** In the last line, be it empty: the break that keeps an empty line open stays behind the caret. */
function endWithin(element: Element): Point {
  const last = [...element.childNodes].findLast(
    (node) => node.nodeType === Node.ELEMENT_NODE || (node.textContent ?? '').trim() !== '',
  );
  if (last === undefined) return { node: element, offset: 0 };
  if (last.nodeType === Node.TEXT_NODE) return { node: last, offset: (last as Text).data.length };
  const isClosed = (last as Element).matches('br, img, hr, input, [contenteditable="false"]');
  if (!isClosed) return endWithin(last as Element);
  const index = [...element.childNodes].indexOf(last);
  return { node: element, offset: last.nodeName === 'BR' ? index : index + 1 };
}
