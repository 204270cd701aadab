import { useEffect, useState } from 'react';

/** So long after it was made a part is on screen (ms). */
const drawnAfterMs = 50;

/** False until what uses it has been drawn: what is not needed for the first picture waits for that. */
export function useDrawn(): boolean {
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDrawn(true), drawnAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return isDrawn;
}
