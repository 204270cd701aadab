export type Side = 'right' | 'left';

/**
 * Makes room for the sidebar by a margin on the root element, where the page's layout follows; where it does not
 * (a root fixed to the window, a width of 100vw), the margin is taken back and the sidebar lies over the page.
 * Answers the function that puts everything back as it was.
 */
export function pushAside(page: Document, width: number, side: Side): { pushed: boolean; undo: () => void } {
  const root = page.documentElement;
  const property = side === 'right' ? 'margin-right' : 'margin-left';
  const before = root.style.getPropertyValue(property);
  const priority = root.style.getPropertyPriority(property);
  const undo = () => {
    if (before === '') root.style.removeProperty(property);
    else root.style.setProperty(property, before, priority);
    if (root.getAttribute('style') === '') root.removeAttribute('style');
  };
  root.style.setProperty(property, `${width}px`, 'important');
  if (makesRoom(page, width, side)) return { pushed: true, undo };
  undo();
  return { pushed: false, undo: () => {} };
}

/** True when no large part of the page reaches into the room. Looks at the outermost boxes only, so that it costs little. */
function makesRoom(page: Document, width: number, side: Side): boolean {
  const view = page.defaultView;
  const body = page.body;
  if (view === null || body === null || view.innerWidth - width < 480) return false;
  const from = side === 'right' ? view.innerWidth - width : 0;
  const reachesIn = (element: Element) => {
    const box = element.getBoundingClientRect();
    if (box.width < 200 || box.height < 40) return false;
    return side === 'right' ? box.right > from + 2 : box.left < width - 2;
  };
  if (page.documentElement.scrollWidth > page.documentElement.clientWidth + 2) return false;
  if (reachesIn(body)) return false;
  return ![...body.children].slice(0, 40).some(reachesIn);
}
