/**
 * Gives the focus to something that has just been drawn, where the person is in this page already. In a frame, focus() would take
 * the caret out of the page around it: somebody who goes on to the next case there would type into ours.
 */
export function focusHere(element: HTMLElement | null): void {
  if (document.hasFocus()) element?.focus();
}
