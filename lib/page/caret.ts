/** Remembers where the person was writing, and puts the caret back there. */
export type Caret = { giveBack: () => void };

export function rememberCaret(page: Document): Caret {
  let element = page.activeElement;
  let inside: Document = page;
  // A reply box may sit in a frame of the same origin (CKEditor 4); a foreign frame answers null.
  while (element instanceof HTMLIFrameElement && element.contentDocument !== null) {
    inside = element.contentDocument;
    element = inside.activeElement;
  }
  const field = isTextField(element) ? element : undefined;
  const range = field === undefined ? firstRange(inside) : undefined;
  const [start, end] = [field?.selectionStart ?? null, field?.selectionEnd ?? null];
  return {
    giveBack: () => {
      if (element === null || !element.isConnected) return;
      inside.defaultView?.focus();
      (element as HTMLElement).focus({ preventScroll: true });
      if (field !== undefined && start !== null) field.setSelectionRange(start, end ?? start);
      if (range !== undefined) {
        const selection = inside.getSelection();
        selection?.removeAllRanges();
        selection?.addRange(range);
      }
    },
  };
}

function firstRange(page: Document): Range | undefined {
  const selection = page.getSelection();
  return selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : undefined;
}

/** `selectionStart` is null for kinds of input that have no caret position (checkbox, number). */
function isTextField(element: Element | null): element is HTMLInputElement | HTMLTextAreaElement {
  return element !== null && (element.localName === 'input' || element.localName === 'textarea');
}
