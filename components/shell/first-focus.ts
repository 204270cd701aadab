/**
 * When the frame is given the focus and nothing in it has it, the first promise gets it, or the capture line when there
 * is none: so the arrow keys and the step keys work at once. Answers the function that stops it.
 */
export function focusFirst(): () => void {
  const onFocus = () => {
    if (document.activeElement !== document.body) return;
    focusFirstRow();
  };
  window.addEventListener('focus', onFocus);
  if (document.hasFocus()) onFocus();
  return () => window.removeEventListener('focus', onFocus);
}

/** The first row of the tab that is shown, or the first field where there is none. */
export function focusFirstRow(): void {
  const first =
    document.querySelector<HTMLElement>('[data-row]:not([hidden] *)') ??
    document.querySelector<HTMLElement>('input');
  first?.focus();
}
