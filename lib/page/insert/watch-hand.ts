import type { Box } from './box.ts';

/** What only a person can do to a box: our own events are not trusted, and the browser's commands make none of these. */
const byHand = ['keydown', 'compositionstart', 'paste', 'cut', 'drop'] as const;

/** Says whether the person has written in this box since. */
export function watchHand({ element, view }: Box): { hasTyped: () => boolean; stop: () => void } {
  const watching = new AbortController();
  let typed = false;
  const note = (event: Event) => {
    if (event.isTrusted && event.composedPath().includes(element)) typed = true;
  };
  for (const type of byHand)
    view.addEventListener(type, note, { signal: watching.signal, capture: true, passive: true });
  return { hasTyped: () => typed, stop: () => watching.abort() };
}
