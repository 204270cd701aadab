import type { Attention } from '../messages/contract.ts';
import type { SiteLook } from '../settings.ts';
import { box, set } from './box.ts';

const width = 28;
const height = 96;

/** The tab at the edge of the page: how many promises wait, a shape that says whether one is past due, and our name. */
export type EdgeTab = {
  element: HTMLButtonElement;
  attend: (attention: Attention) => void;
  place: (look: SiteLook) => void;
};

/** `moved` hears where along the edge the tab was dragged to, 0 at the top to 1 at the bottom. */
export function drawEdgeTab(name: string, open: () => void, moved: (top: number) => void): EdgeTab {
  const element = box(
    'button',
    `position:fixed;box-sizing:border-box;display:flex;flex-direction:column;align-items:center;justify-content:center;gap:8px;width:${width}px;height:${height}px;margin:0;padding:0;border:1px solid light-dark(#c9cfca,#3a423f);background:light-dark(#fbfcfb,#1b1f1e);color:light-dark(#1d2522,#e6ebe9);font:600 12px/16px system-ui,sans-serif;cursor:pointer;touch-action:none;pointer-events:auto`,
  );
  element.type = 'button';
  element.title = name;
  const shape = box('span', 'width:10px;height:10px');
  const count = box('span', '');
  const label = box('span', 'writing-mode:vertical-rl;letter-spacing:.04em');
  label.textContent = 'Kept';
  element.append(shape, count, label);
  dragOrPress(element, open, moved);
  return {
    element,
    attend: ({ now, pastDue }) => {
      set(shape, {
        background: pastDue ? 'light-dark(#a63522,#f0907d)' : 'light-dark(#23685a,#6fc2ad)',
        borderRadius: pastDue ? '2px' : '50%',
        transform: pastDue ? 'rotate(45deg)' : 'none',
      });
      count.textContent = now === 0 ? '' : now > 99 ? '99+' : String(now);
      element.setAttribute('aria-label', `${name}${now === 0 ? '' : ` (${now}${pastDue ? '!' : ''})`}`);
    },
    place: ({ side, edgeTop }) => {
      const isRight = side === 'right';
      set(element, {
        right: isRight ? '0' : 'auto',
        left: isRight ? 'auto' : '0',
        top: `calc(${edgeTop * 100}% - ${edgeTop * height}px)`,
        borderRadius: isRight ? '10px 0 0 10px' : '0 10px 10px 0',
      });
    },
  };
}

/** A drag is no click. What follows the pointer is there while it is down, and costs the page nothing otherwise. */
function dragOrPress(edge: HTMLElement, open: () => void, moved: (top: number) => void): void {
  let dragged = false;
  const free = () => Math.max(1, innerHeight - height);
  edge.addEventListener('pointerdown', ({ clientY, pointerId }) => {
    const { top } = edge.getBoundingClientRect();
    const end = new AbortController();
    dragged = false;
    edge.setPointerCapture(pointerId);
    const follow = (event: PointerEvent) => {
      if (!dragged && Math.abs(event.clientY - clientY) < 5) return;
      dragged = true;
      edge.style.top = `${Math.min(free(), Math.max(0, top + event.clientY - clientY))}px`;
    };
    edge.addEventListener('pointermove', follow, { signal: end.signal });
    edge.addEventListener('pointerup', () => dragged && moved(edge.getBoundingClientRect().top / free()), {
      signal: end.signal,
    });
    edge.addEventListener('lostpointercapture', () => end.abort(), { signal: end.signal });
  });
  edge.addEventListener('click', (event) => {
    if (event.isTrusted && !dragged) open();
    dragged = false;
  });
}
