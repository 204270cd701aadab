import type { SiteLook } from '../settings.ts';
import { box, set } from './box.ts';

/** Where the frame stands, and the grip that makes it wider. */
export type Room = {
  element: HTMLElement;
  place: (look: SiteLook) => void;
  /** Without a source the frame that is there is shown again. */
  show: (source: string | undefined) => HTMLIFrameElement;
  hide: () => void;
};

/** `resized` hears the width in px that the person dragged the room to. */
export function drawRoom(
  words: { landmark: string; resize: string },
  resized: (width: number) => void,
): Room {
  const element = box('div', 'position:fixed;top:0;bottom:0;visibility:hidden');
  const grip = box('div', 'position:absolute;top:0;bottom:0;width:6px;cursor:ew-resize');
  grip.title = words.resize;
  element.append(grip);
  let isRight = true;
  let frame: HTMLIFrameElement | undefined;
  dragGrip(grip, element, () => isRight, resized);
  return {
    element,
    place: ({ side, width }) => {
      isRight = side === 'right';
      // At 200 % zoom, or in a small window, half of the page stays in sight; 300 px is the least that can be used.
      set(element, {
        right: isRight ? '0' : 'auto',
        left: isRight ? 'auto' : '0',
        width: `${width}px`,
        maxWidth: 'max(300px, 50vw)',
      });
      // Beside the frame, not over it: what lies over any part of it counts as covering it (components/shell/gate.ts).
      set(grip, { left: isRight ? '-6px' : 'auto', right: isRight ? 'auto' : '-6px' });
    },
    show: (source) => {
      if (frame === undefined || source !== undefined) {
        frame?.remove();
        const fresh = box('iframe', 'border:0;width:100%;height:100%;color-scheme:normal;display:block');
        fresh.title = words.landmark;
        // A press would give it the focus before its time (focus-loaded.ts), and there is nothing to press yet.
        set(fresh, { pointerEvents: 'none' });
        fresh.addEventListener('load', () => set(fresh, { pointerEvents: 'auto' }), { once: true });
        frame = fresh;
        if (source !== undefined) frame.src = source;
        element.prepend(frame);
      }
      set(element, { visibility: 'visible', pointerEvents: 'auto' });
      return frame;
    },
    hide: () => set(element, { visibility: 'hidden', pointerEvents: 'none' }),
  };
}

function dragGrip(
  grip: HTMLElement,
  room: HTMLElement,
  isRight: () => boolean,
  resized: (width: number) => void,
): void {
  let dragging = false;
  const widthAt = (x: number) => Math.round(isRight() ? innerWidth - x : x);
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
