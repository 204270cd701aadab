import { allIn, childrenOf, make } from './dom.js';

let close;

export const isModalOpen = () => close !== undefined;

/** A dialog that shuts out the rest of the document as real modal libraries do, whoever put it there. `fill` gets the closing function. */
export function openModal(title, fill) {
  if (close) return;
  const before = document.activeElement;
  const dialog = make('div', {
    class: 'modal',
    role: 'dialog',
    'aria-modal': 'true',
    'aria-label': title,
    tabindex: '-1',
  });
  const layer = make('div', { class: 'modal-layer' }, dialog);
  const letIn = shutOut();
  document.body.append(layer);

  close = () => {
    close = undefined;
    document.removeEventListener('keydown', onkeydown);
    layer.remove();
    letIn();
    before?.focus();
  };
  const onkeydown = (event) => {
    if (event.key === 'Escape') close();
    if (event.key === 'Tab') keepInside(event, allIn(dialog, 'button, input, select'));
  };
  document.addEventListener('keydown', onkeydown);

  dialog.append(make('h2', {}, title), ...fill(close));
  (allIn(dialog, 'button, input, select')[0] ?? dialog).focus();
}

/** Returns what undoes it. Elements right under <html> are shut out as well: that is where some extensions live. */
function shutOut() {
  const root = document.documentElement;
  const others = [...childrenOf(document.body), ...childrenOf(root)].filter(
    (one) => one !== document.head && one !== document.body,
  );
  const undo = others.map((one) => {
    const had = one.ariaHidden;
    one.ariaHidden = 'true';
    return () => (one.ariaHidden = had);
  });
  const pointerEvents = document.body.style.pointerEvents;
  document.body.style.pointerEvents = 'none';
  return () => {
    for (const step of undo) step();
    document.body.style.pointerEvents = pointerEvents;
  };
}

function keepInside(event, stops) {
  const edge = event.shiftKey ? stops[0] : stops.at(-1);
  if (document.activeElement !== edge) return;
  event.preventDefault();
  (event.shiftKey ? stops.at(-1) : stops[0]).focus();
}
