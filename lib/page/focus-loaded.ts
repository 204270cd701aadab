import { box } from './box.ts';

/**
 * Gives our frame the focus once its document is there. Chromium moves the frame into another process for its first document, and a
 * focus that is given while it moves is torn: the frame shows the caret and answers `hasFocus()`, but the keys go to the page, as far
 * as into the reply to the customer, and a press into the frame does not cure it (about one new document in ten, Chromium 156).
 * Until then an empty frame has the focus, so that early keys reach nobody. Who has gone elsewhere meanwhile is not called back.
 */
export function focusLoaded(frame: HTMLIFrameElement, isLoaded: boolean): void {
  if (isLoaded) return frame.focus({ preventScroll: true });
  const before = frame.parentElement?.querySelector('iframe[sandbox]');
  const holder = box('iframe', 'position:absolute;width:0;height:0;border:0');
  // An origin of its own: the page finds every frame in `window.frames`, and must not come through this one into our root.
  holder.setAttribute('sandbox', '');
  holder.tabIndex = -1;
  frame.after(holder);
  holder.focus({ preventScroll: true });
  before?.remove();
  const handOver = () => {
    if (activeIn(frame.getRootNode()) === holder) frame.focus({ preventScroll: true });
    holder.remove();
  };
  frame.addEventListener('load', handOver, { once: true });
}

function activeIn(root: Node): Element | null {
  return root instanceof ShadowRoot ? root.activeElement : null;
}
