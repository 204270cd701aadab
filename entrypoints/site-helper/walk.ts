/** What the keys go to: everything of a size that shows text or takes it. */
const worth = 'input, textarea, select, iframe, [contenteditable], [role="textbox"]';

/**
 * Where a key leads from the element that is shown: up to what is around it, down into it, and sideways to the next
 * thing that holds something. Undefined for any other key, or when there is nothing there.
 */
export function walk(key: string, from: Element | undefined, body: Element): Element | undefined {
  if (key === 'ArrowUp') {
    const above = from?.parentElement;
    return above === null || above === body ? undefined : above;
  }
  if (key === 'ArrowDown') return [...(from ?? body).querySelectorAll('*')].find(isWorth);
  if (key === 'ArrowRight') return step(from, body, 1);
  if (key === 'ArrowLeft') return step(from, body, -1);
  return undefined;
}

function step(from: Element | undefined, body: Element, by: 1 | -1): Element | undefined {
  const all = [...body.querySelectorAll('*')].filter((element) => element === from || isWorth(element));
  const at = from === undefined ? (by === 1 ? -1 : all.length) : all.indexOf(from);
  return all[at + by];
}

/** A field, or text of its own; and drawn. */
function isWorth(element: Element): boolean {
  const hasText = [...element.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
  );
  if (!hasText && !element.matches(worth)) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
}
