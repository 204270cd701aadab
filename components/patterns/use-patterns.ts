import { useEffect, useState } from 'react';
import { patternsMark } from '@/lib/db/pattern-rows.ts';
import type { Range } from '@/lib/reflection/frame.ts';
import { readPatterns, type Patterns } from './read-patterns.ts';

/**
 * What the plots draw. It is counted when the range is chosen, and anew when the page is looked at again and something was
 * written since: plots that change under the eyes would say nothing. What was there stays until the new one is counted.
 */
export function usePatterns(range: Range): Patterns | undefined {
  const [patterns, setPatterns] = useState<Patterns>();
  useEffect(() => {
    let isWanted = true;
    let drawn = '';
    const read = async () => {
      const next = await readPatterns(range, Date.now(), () => isWanted);
      if (next === undefined || !isWanted) return;
      drawn = next.mark;
      setPatterns(next);
    };
    const again = async () => {
      if (document.visibilityState === 'visible' && (await patternsMark()) !== drawn && isWanted)
        await read();
    };
    const onFocus = () => void again();
    void read();
    window.addEventListener('focus', onFocus);
    document.addEventListener('visibilitychange', onFocus);
    return () => {
      isWanted = false;
      window.removeEventListener('focus', onFocus);
      document.removeEventListener('visibilitychange', onFocus);
    };
  }, [range]);
  return patterns;
}
