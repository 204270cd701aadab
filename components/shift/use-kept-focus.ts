import { useEffect, type RefObject } from 'react';
import { focusFirstRow } from '@/components/shell/first-focus.ts';
import { focusHere } from '@/components/ui/focus-here.ts';

/** What comes in the place of a pressed button is read from the database first; after so long nothing will (ms). */
const patienceMs = 400;

/**
 * A press here may take the pressed button away, and the focus with it: then what took its place gets it, or the first promise
 * where nothing did. Never when the focus was elsewhere. `place` stays where it is while what is in it comes and goes.
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
      const next = here.querySelector('button');
      clearTimeout(timer);
      if (next !== null) focusHere(next);
      else timer = setTimeout(() => isLost() && document.hasFocus() && focusFirstRow(), patienceMs);
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
