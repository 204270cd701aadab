import { kindOf, type EditorKind } from './editor-kinds.ts';

/** A place of the page in which the person can write. Its document is the page's own, or one of a frame of the same origin. */
export type Box = {
  element: HTMLElement;
  document: Document;
  view: Window & typeof globalThis;
  kind: EditorKind;
};

/** Undefined for a document that is not shown in any window. */
export function boxOf(element: HTMLElement): Box | undefined {
  const page = element.ownerDocument;
  const view = page.defaultView;
  return view === null ? undefined : { element, document: page, view, kind: kindOf(element) };
}

/** By its name: an element of a frame is no instance of this window's classes. */
export function fieldOf({ element }: Box): HTMLTextAreaElement | HTMLInputElement | undefined {
  return element.localName === 'textarea' || element.localName === 'input'
    ? (element as HTMLTextAreaElement)
    : undefined;
}

/** The selection that this box is in: in a shadow root the document's own does not say where. */
export function selectionOf({ element, document: page }: Box): Selection | null {
  const root = element.getRootNode() as Node & { getSelection?: () => Selection | null };
  return root.getSelection?.() ?? page.getSelection();
}
