import { useEffect, useState } from 'react';

/**
 * False until what uses it has been drawn: what is not needed for the first picture waits for that. So long after it was made
 * a part is on screen (`afterMs`).
 */
export function useDrawn(afterMs = 50): boolean {
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDrawn(true), afterMs);
    return () => clearTimeout(timer);
  }, [afterMs]);
  return isDrawn;
}
