/**
 * Gives the focus back when what was begun `within` is done, which may take a moment: not when the person is elsewhere by then, in
 * this page or outside of it. What they type there would go astray, and on a row letters are steps.
 */
export function focusBack(element: HTMLElement | null, within: Element | null | undefined): void {
  const { activeElement } = document;
  const isThere =
    activeElement === null || activeElement === document.body || within?.contains(activeElement);
  if (isThere === true && document.hasFocus()) element?.focus();
}
