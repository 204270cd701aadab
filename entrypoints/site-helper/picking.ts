import { addHost } from '@/lib/page/host.ts';
import { drawOverlay, shownText } from './overlay.ts';
import { walk } from './walk.ts';

type Heard = { picked: (element: Element) => void; stopped: () => void };

/** Everything that a press makes; none of it reaches the page while the person points. */
const presses = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'touchstart',
  'touchend',
];

/**
 * Lets the person point at one element, with pointer or keys, until `life` aborts; then nothing of it is left in the page.
 * A shield over the page takes every press, also over frames (editors); what lies in the top layer above it is caught
 * on the window. Keys come from the sidebar, `press`, which answers what is shown then: a page that listens on its
 * window would hear them first here.
 */
export function startPicking(
  life: AbortController,
  heard: Heard,
): { press: (key: string) => string | undefined } {
  const { signal } = life;
  const root = addHost(document, signal, { putBack: () => {}, givenUp: heard.stopped });
  const { host } = root;
  // Under the sidebar, which must stay free: of two at the top the later one is above.
  document.documentElement.prepend(host);
  const overlay = drawOverlay(root);
  let current: Element | undefined;

  const show = (element: Element | undefined) => {
    current = element;
    overlay.show(element);
  };
  const elementAt = (x: number, y: number) =>
    document.elementsFromPoint(x, y).find((element) => element !== host && isOfPage(element));
  const isOfPage = (element: EventTarget | null) =>
    element instanceof Element && (document.body?.contains(element) ?? false);

  const onPress = (event: Event) => {
    if (event.target !== host && !isOfPage(event.target)) return; // the sidebar's
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type !== 'click' || !event.isTrusted || !(event instanceof MouseEvent)) return;
    const element = elementAt(event.clientX, event.clientY);
    if (element !== undefined) heard.picked(element);
  };
  const onMove = (event: PointerEvent) => {
    if (event.target === host || isOfPage(event.target)) show(elementAt(event.clientX, event.clientY));
  };
  const press = (key: string) => {
    if (key === 'Escape') heard.stopped();
    else if (key === 'Enter' && current !== undefined) heard.picked(current);
    else {
      const next = walk(key, current, document.body);
      next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      if (next !== undefined) show(next);
    }
    return current === undefined ? undefined : shownText(current);
  };
  /** Somebody who pressed into the page before can leave from there, too. */
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'keydown') heard.stopped();
  };
  /** The shield would keep the wheel from the part of the page under it. */
  const onWheel = (event: WheelEvent) => {
    let part: Element | null = elementAt(event.clientX, event.clientY) ?? null;
    while (part !== null && !canScroll(part)) part = part.parentElement;
    (part ?? document.scrollingElement)?.scrollBy(event.deltaX, event.deltaY);
    show(undefined);
  };

  const options = { signal, capture: true };
  for (const type of presses) window.addEventListener(type, onPress, { ...options, passive: false });
  for (const type of ['keydown', 'keypress', 'keyup'] as const) window.addEventListener(type, onKey, options);
  window.addEventListener('pointermove', onMove, options);
  window.addEventListener('wheel', onWheel, { ...options, passive: true });
  window.addEventListener('scroll', () => overlay.show(current), { ...options, passive: true });
  window.addEventListener('resize', () => overlay.show(current), options);
  return { press };
}

function canScroll(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight + 1 && element.scrollWidth <= element.clientWidth + 1)
    return false;
  return /auto|scroll/.test(getComputedStyle(element).overflow);
}
