import type { Attention } from '../messages/contract.ts';
import type { SiteLook } from '../settings.ts';

/** What the shell draws and what its parts do. No word of a record ever comes here. */
export type ShellWords = { open: string; landmark: string; resize: string; dismiss: string };
export type ShellActions = {
  open: () => void;
  resized: (width: number) => void;
  edgeMoved: (top: number) => void;
};

export type Shell = {
  show: (source: string | undefined, look: SiteLook) => HTMLIFrameElement;
  hide: () => void;
  attend: (attention: Attention) => void;
  say: (sentence: string) => void;
  place: (look: SiteLook) => void;
};

export const edgeWidth = 28;
export const edgeHeight = 96;

/**
 * Draws the edge tab, the room for the frame and the resize grip in `root`. Inline styles set by script: a strict
 * page policy forbids style elements, and Firefox forbids adopted sheets from content scripts (bug 1751346).
 */
export function drawShell(root: ShadowRoot, words: ShellWords, actions: ShellActions): Shell {
  const landmark = box('div', { position: 'fixed', inset: '0 0 0 auto', pointerEvents: 'none' });
  landmark.setAttribute('role', 'complementary');
  landmark.setAttribute('aria-label', words.landmark);
  const edge = drawEdge(words);
  const room = box('div', { position: 'fixed', top: '0', bottom: '0', visibility: 'hidden' });
  const grip = box('div', { position: 'absolute', top: '0', bottom: '0', width: '6px', cursor: 'ew-resize' });
  grip.title = words.resize;
  room.append(grip);
  landmark.append(edge, room);
  root.append(landmark);

  let frame: HTMLIFrameElement | undefined;
  let look: SiteLook | undefined;
  edge.addEventListener('click', (event) => event.isTrusted && actions.open());
  dragEdge(edge, (top) => actions.edgeMoved(top));
  dragGrip(grip, room, () => look?.side ?? 'right', actions.resized);

  const place = (next: SiteLook) => {
    look = next;
    const other = next.side === 'right' ? 'left' : 'right';
    for (const part of [edge, room]) set(part, { [next.side]: '0', [other]: 'auto' });
    // Beside the frame, not over it: what lies over any part of it counts as covering it (components/shell/gate.ts).
    set(grip, { [other]: '-6px', [next.side]: 'auto' });
    // At 200 % zoom, or in a small window, half of the page stays in sight; 300 px is the least that can be used.
    set(room, { width: `${next.width}px`, maxWidth: 'max(300px, 50vw)' });
    set(edge, {
      top: `calc(${next.edgeTop * 100}% - ${next.edgeTop * edgeHeight}px)`,
      borderRadius: next.side === 'right' ? '10px 0 0 10px' : '0 10px 10px 0',
    });
  };

  return {
    place,
    show: (source, next) => {
      place(next);
      if (frame === undefined || source !== undefined) {
        frame?.remove();
        frame = document.createElement('iframe');
        frame.title = words.landmark;
        set(frame, { border: '0', width: '100%', height: '100%', colorScheme: 'normal', display: 'block' });
        if (source !== undefined) frame.src = source;
        room.prepend(frame);
      }
      set(room, { visibility: 'visible', pointerEvents: 'auto' });
      set(edge, { display: 'none' });
      return frame;
    },
    hide: () => {
      set(room, { visibility: 'hidden', pointerEvents: 'none' });
      set(edge, { display: 'flex' });
    },
    attend: ({ now, pastDue }) => {
      const [shape, count] = edge.children;
      if (shape instanceof HTMLElement) {
        set(shape, {
          background: pastDue ? 'light-dark(#a63522, #f0907d)' : 'light-dark(#23685a, #6fc2ad)',
          borderRadius: pastDue ? '2px' : '50%',
        });
        set(shape, { transform: pastDue ? 'rotate(45deg)' : 'none' });
      }
      if (count !== undefined) count.textContent = now === 0 ? '' : now > 99 ? '99+' : String(now);
      edge.setAttribute('aria-label', `${words.open}${now === 0 ? '' : ` (${now}${pastDue ? '!' : ''})`}`);
    },
    say: (sentence) => {
      const note = box('div', noteStyle);
      note.setAttribute('role', 'status');
      note.textContent = sentence;
      note.title = words.dismiss;
      note.addEventListener('click', () => note.remove());
      // Where the edge tab was, the person's own choice of a place: a corner may hold the page's Send button.
      set(note, { [look?.side ?? 'right']: '12px', top: edge.style.top });
      room.remove();
      edge.remove();
      landmark.append(note);
    },
  };
}

const noteStyle = {
  position: 'fixed',
  maxWidth: '280px',
  padding: '10px 14px',
  font: '13px/20px system-ui, sans-serif',
  color: 'light-dark(#1d2522, #e6ebe9)',
  background: 'light-dark(#fbf0d9, #3a2f17)',
  border: '1px solid light-dark(#8a5a00, #e3b25a)',
  borderRadius: '10px',
  pointerEvents: 'auto',
};

function drawEdge(words: ShellWords): HTMLButtonElement {
  const edge = box('button', {
    position: 'fixed',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '8px',
    width: `${edgeWidth}px`,
    height: `${edgeHeight}px`,
    padding: '0',
    border: '1px solid light-dark(#c9cfca, #3a423f)',
    background: 'light-dark(#fbfcfb, #1b1f1e)',
    color: 'light-dark(#1d2522, #e6ebe9)',
    font: '600 12px/16px system-ui, sans-serif',
    cursor: 'pointer',
    touchAction: 'none',
    pointerEvents: 'auto',
  });
  edge.type = 'button';
  edge.setAttribute('aria-label', words.open);
  edge.title = words.open;
  const shape = box('span', { width: '10px', height: '10px', borderRadius: '50%', background: '#2f6f5e' });
  const name = box('span', { writingMode: 'vertical-rl', letterSpacing: '0.04em' });
  name.textContent = 'Kept';
  edge.append(shape, box('span', {}), name);
  return edge;
}

/** Dragging moves the tab along the edge; a drag is no click. */
function dragEdge(edge: HTMLElement, moved: (top: number) => void): void {
  let start: { y: number; top: number } | undefined;
  let dragged = false;
  edge.addEventListener('pointerdown', (event) => {
    start = { y: event.clientY, top: edge.getBoundingClientRect().top };
    dragged = false;
    edge.setPointerCapture(event.pointerId);
  });
  edge.addEventListener('pointermove', (event) => {
    if (start === undefined || (!dragged && Math.abs(event.clientY - start.y) < 5)) return;
    dragged = true;
    const free = Math.max(1, innerHeight - edgeHeight);
    const top = Math.min(free, Math.max(0, start.top + event.clientY - start.y));
    edge.style.setProperty('top', `${top}px`, 'important');
  });
  edge.addEventListener('pointerup', () => {
    if (dragged) moved(edge.getBoundingClientRect().top / Math.max(1, innerHeight - edgeHeight));
    start = undefined;
  });
  edge.addEventListener(
    'click',
    (event) => {
      if (!dragged) return;
      event.stopImmediatePropagation();
      dragged = false;
    },
    true,
  );
}

function dragGrip(
  grip: HTMLElement,
  room: HTMLElement,
  side: () => string,
  resized: (width: number) => void,
): void {
  let dragging = false;
  const widthAt = (x: number) => Math.round(side() === 'right' ? innerWidth - x : x);
  // Over the frame the pointer belongs to the frame's process, captured or not: so the frame steps back meanwhile.
  const drag = (next: boolean) => {
    dragging = next;
    for (const frame of room.getElementsByTagName('iframe'))
      set(frame, { pointerEvents: next ? 'none' : 'auto' });
  };
  grip.addEventListener('pointerdown', (event) => {
    drag(true);
    grip.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  grip.addEventListener('pointermove', (event) => {
    if (dragging) set(room, { width: `${widthAt(event.clientX)}px` });
  });
  grip.addEventListener('lostpointercapture', () => drag(false));
  grip.addEventListener('pointerup', (event) => {
    drag(false);
    resized(widthAt(event.clientX));
  });
}

/** Important, so that no rule of the page reaches in by inheritance or `*`. */
export function set(element: HTMLElement, style: Record<string, string>): void {
  for (const [name, value] of Object.entries(style)) {
    element.style.setProperty(
      name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      value,
      'important',
    );
  }
}

function box<Name extends 'div' | 'span' | 'button'>(
  name: Name,
  style: Record<string, string>,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  set(element, {
    all: 'initial',
    font: 'inherit',
    color: 'inherit',
    boxSizing: 'border-box',
    colorScheme: 'light dark',
  });
  set(element, style);
  return element;
}
