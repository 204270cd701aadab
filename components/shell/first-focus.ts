/**
 * When the frame is given the focus and nothing in it has it, the first promise gets it, or the capture line when there
 * is none: so the arrow keys and the step keys work at once. A press brings the focus, too, and goes where it was pressed: the
 * list must not be scrolled away under it. Answers the function that stops it.
 */
export function focusFirst(): () => void {
  let isPressed = false;
  const press = () => (isPressed = true);
  const release = () => (isPressed = false);
  const onFocus = () => {
    if (isPressed || document.activeElement !== document.body) return;
    focusFirstRow();
  };
  const pressing = new AbortController();
  const heard = { capture: true, signal: pressing.signal };
  document.addEventListener('pointerdown', press, heard);
  for (const over of ['pointerup', 'pointercancel', 'click']) document.addEventListener(over, release, heard);
  window.addEventListener('blur', release, { signal: pressing.signal });
  window.addEventListener('focus', onFocus);
  if (document.hasFocus()) onFocus();
  return () => {
    pressing.abort();
    window.removeEventListener('focus', onFocus);
  };
}

/** The first row of the tab that is shown, or the first field where there is none. */
export function focusFirstRow(): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const first =
    rows.find((row) => row.closest('[hidden]') === null) ?? document.querySelector<HTMLElement>('input');
  first?.focus();
}
