import type { Mount } from './mount.ts';
import { linesOf } from './lines-of.ts';

function editable(into: HTMLElement, draft: readonly string[], className: string): HTMLElement {
  const box = into.appendChild(document.createElement('div'));
  box.className = className;
  box.contentEditable = 'true';
  for (const line of draft) box.appendChild(document.createElement('div')).textContent = line;
  return box;
}

/** What many desks have: no library, the page is what is stored. */
export const contenteditable: Mount = async (into, draft) => {
  const box = editable(into, draft, 'editor');
  return () => linesOf(box);
};

/**
 * Like Froala, which cannot be had freely: its marks, a store that is written at each input, and pasted text that is taken by
 * its own hands, as a paragraph each.
 */
export const froalaLike: Mount = async (into, draft) => {
  const box = editable(into, draft, 'fr-element fr-view');
  let stored = linesOf(box);
  box.addEventListener('input', () => (stored = linesOf(box)));
  box.addEventListener('paste', (event) => event.preventDefault());
  return () => stored;
};

/** Shows what is typed into the page and forgets it at the next drawing: text in sight that is stored nowhere. */
export const forgetful: Mount = async (into, draft) => {
  const box = editable(into, draft, 'editor');
  const stored = linesOf(box);
  box.addEventListener('input', () => {
    setTimeout(() => {
      box.replaceChildren();
      for (const line of draft) box.appendChild(document.createElement('div')).textContent = line;
    }, 150);
  });
  return () => stored;
};

/** Takes half of what is pasted: what it took must not stay. */
export const halfHearted: Mount = async (into, draft) => {
  const box = editable(into, draft, 'editor');
  box.addEventListener('paste', (event) => {
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const range = document.getSelection()?.getRangeAt(0);
    range?.insertNode(document.createTextNode(text.slice(0, text.length / 2)));
  });
  return () => linesOf(box);
};
