/** Remembers where the person was writing, and puts the caret back there. */
export type Caret = { giveBack: () => void };

export function rememberCaret(page: Document, active: Element | null = page.activeElement): Caret {
  let element = active;
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

/** While the sidebar is open: from its frame to a frame of the page (an editor) the focus goes without any event here (ms). */
const lookAgainMs = 300;

/**
 * Follows where the person writes, since a press into the sidebar takes the focus before anybody is asked. Each document
 * keeps its own selection meanwhile, so the element is enough. `isOurs` says whether the sidebar has the focus now;
 * `look` is called before it takes it, and `closely` with true while it is open.
 */
export function followCaret(
  page: Window,
  signal: AbortSignal,
  isOurs: () => boolean,
): Caret & { look: () => void; closely: (on: boolean) => void } {
  let timer: ReturnType<typeof setInterval> | undefined;
  let last = page.document.activeElement;
  const look = () => {
    const editor = frameWithFocus(page.document);
    if (editor !== undefined) last = editor;
    else if (!isOurs()) last = page.document.activeElement;
  };
  page.addEventListener('focusin', look, { signal, capture: true, passive: true });
  // Focus that goes into a frame of the page makes no focusin here, but this window loses it.
  page.addEventListener('blur', look, { signal });
  const closely = (on: boolean) => {
    clearInterval(timer);
    timer = on ? setInterval(look, lookAgainMs) : undefined;
  };
  signal.addEventListener('abort', () => closely(false));
  return { giveBack: () => rememberCaret(page.document, last).giveBack(), look, closely };
}

/**
 * Asked of the frames themselves: after a press into a frame of the page, Chromium goes on naming the element that
 * script gave the focus to before, which is the sidebar's. A foreign frame has no document for us.
 */
function frameWithFocus(page: Document): HTMLIFrameElement | undefined {
  return [...page.querySelectorAll('iframe')].find((frame) => frame.contentDocument?.hasFocus() === true);
}

function firstRange(page: Document): Range | undefined {
  const selection = page.getSelection();
  return selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : undefined;
}

/** `selectionStart` is null for kinds of input that have no caret position (checkbox, number). */
function isTextField(element: Element | null): element is HTMLInputElement | HTMLTextAreaElement {
  return element !== null && (element.localName === 'input' || element.localName === 'textarea');
}
