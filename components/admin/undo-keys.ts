import { stepBack, stepForth } from './writing.ts';

/** Ctrl+Z and Ctrl+Shift+Z (⌘ on a Mac) on the whole page; a text field keeps its own. Answers what stops it. */
export function listenForUndo(): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey) stepBack();
    else if ((key === 'z' && event.shiftKey) || key === 'y') stepForth();
    else return;
    event.preventDefault();
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('textarea, input:not([type=checkbox], [type=radio], [type=file])')
  );
}
