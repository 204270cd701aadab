import { useEffect } from 'react';
import { useWriting } from './writing.ts';

/** Brings the caret to the field that is wanted, or to what holds it; it is in view afterwards. */
export function useWanted(): void {
  const wanted = useWriting((state) => state.wanted);
  useEffect(() => {
    if (wanted.place === '') return undefined;
    // The field may come with the same drawing; it is there a frame later.
    const frame = requestAnimationFrame(() => {
      const found = find(wanted.place);
      found?.focus();
      found?.scrollIntoView({ block: 'nearest' });
      // Once: whoever comes back from another view later has not asked for it.
      useWriting.setState({ wanted: { place: '', n: wanted.n } });
    });
    return () => cancelAnimationFrame(frame);
  }, [wanted]);
}

function find(place: string): HTMLElement | null {
  const [mark, sign] = place.includes('/') ? ['data-path', '/'] : ['data-place', '.'];
  const steps = place.split(sign);
  for (let length = steps.length; length > 0; length -= 1) {
    const name = CSS.escape(steps.slice(0, length).join(sign));
    const found = document.querySelector<HTMLElement>(`[${mark}="${name}"]`);
    if (found !== null) return found;
  }
  return null;
}
