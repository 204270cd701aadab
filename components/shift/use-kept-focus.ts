import { useEffect, type RefObject } from 'react';
import { focusFirstRow } from '@/components/shell/first-focus.ts';
import { focusHere } from '@/components/ui/focus-here.ts';

/** What comes in the place of a pressed button is read from the database first; after so long nothing will (ms). */
const patienceMs = 400;
/** So long is waited for the very next thing to do (ms), where something else to press stands there already. */
const nextMs = 200;

/**
 * A press here may take the pressed button away, and the focus with it: then what is to be done next gets it (`data-next`), else what
 * took its place, or the first promise where nothing did. Never when the focus was elsewhere. `place` stays where it is while what is
 * in it comes and goes. A second Enter must not press what only happens to stand first: the end of a shift would begin another.
 */
export function useKeptFocus(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const here = place.current;
    if (here === null) return undefined;
    let wasHere = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const isLost = () => document.activeElement === null || document.activeElement === document.body;
    const note = ({ target }: FocusEvent) => {
      wasHere = target instanceof Node && here.contains(target);
    };
    const goOn = () => {
      if (!wasHere || !isLost()) return;
      clearTimeout(timer);
      const next = here.querySelector<HTMLElement>('[data-next]');
      if (next !== null) focusHere(next);
      else timer = setTimeout(settle, here.querySelector('button') === null ? patienceMs : nextMs);
    };
    const settle = () => {
      if (!isLost() || !document.hasFocus()) return;
      const first = here.querySelector('button');
      if (first === null) focusFirstRow();
      else focusHere(first);
    };
    const watching = new MutationObserver(goOn);
    watching.observe(here, { childList: true, subtree: true });
    document.addEventListener('focusin', note);
    return () => {
      clearTimeout(timer);
      watching.disconnect();
      document.removeEventListener('focusin', note);
    };
  }, [place]);
}
