const line = 'light-dark(#23685a, #6fc2ad)';

/** A shield over the page, a line around the element that is meant, and what stands in it. */
export function drawOverlay(root: ShadowRoot) {
  const shield = box({
    position: 'fixed',
    inset: '0',
    cursor: 'crosshair',
    pointerEvents: 'auto',
    outline: 'none',
  });
  const around = box({
    position: 'fixed',
    display: 'none',
    boxSizing: 'border-box',
    border: `2px solid ${line}`,
    borderRadius: '4px',
    boxShadow: '0 0 0 1px light-dark(#ffffff, #0d1f1a)',
    background: 'light-dark(rgb(35 104 90 / 12%), rgb(111 194 173 / 18%))',
    pointerEvents: 'none',
  });
  const words = box({
    position: 'fixed',
    display: 'none',
    maxWidth: '320px',
    padding: '2px 8px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    borderRadius: '6px',
    font: '12px/20px system-ui, sans-serif',
    color: 'light-dark(#ffffff, #0d1f1a)',
    background: line,
    pointerEvents: 'none',
  });
  // Said in the sidebar, where the keys are.
  words.setAttribute('aria-hidden', 'true');
  root.append(shield, around, words);

  return {
    show: (element: Element | undefined) => {
      const display = element?.isConnected === true ? 'block' : 'none';
      set(around, { display });
      set(words, { display });
      if (element === undefined) return;
      const { left, top, width, height } = element.getBoundingClientRect();
      set(around, {
        left: `${left - 2}px`,
        top: `${top - 2}px`,
        width: `${width + 4}px`,
        height: `${height + 4}px`,
      });
      const text = shownText(element);
      if (words.textContent !== text) words.textContent = text;
      const above = Math.max(0, Math.min(top - 28, innerHeight - 24));
      set(words, {
        left: `${Math.max(0, Math.min(left - 2, innerWidth - 330))}px`,
        top: `${top < 28 ? Math.min(top + height + 4, innerHeight - 24) : above}px`,
      });
    },
  };
}

/** What would be read, or what a box is called. */
export function shownText(element: Element): string {
  const field = 'value' in element && typeof element.value === 'string' ? element.value : element.textContent;
  const text = (field ?? '').slice(0, 400).replace(/\s+/g, ' ').trim();
  const name =
    element.getAttribute('aria-label') ??
    element.getAttribute('placeholder') ??
    element.getAttribute('title');
  return (text === '' ? (name ?? element.localName) : text).slice(0, 60);
}

/** No rule of the page reaches into the closed root, and the host hands nothing down. */
function box(style: Partial<CSSStyleDeclaration>): HTMLElement {
  const element = document.createElement('div');
  set(element, style);
  return element;
}

function set(element: HTMLElement, style: Partial<CSSStyleDeclaration>): void {
  Object.assign(element.style, style);
}
