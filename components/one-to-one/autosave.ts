import { useCallback, useEffect, useRef } from 'react';
import { useTrouble } from '@/components/shell/trouble.ts';
import type { Result } from '@/lib/problem.ts';

/** A change is on its way to the disk after so long, also while more come (ms): a page that goes away waits for nothing. */
const saveAfterMs = 60;

/**
 * Keeps `value` whenever it has changed, one writing after the other; at once when the page goes away. The first value is what
 * was read and is not written. `forget` gives up what is not written yet: it was taken away. `keepNow` writes a value behind
 * whatever is being written, so that nothing older lands on it.
 */
export function useAutosave<Value>(
  value: Value | undefined,
  keep: (value: Value) => Promise<Result<unknown>>,
): { forget: () => void; keepNow: (value: Value) => Promise<Result<unknown>> } {
  const due = useRef<{ value: Value } | undefined>(undefined);
  const known = useRef(value);
  const writing = useRef<Promise<unknown>>(Promise.resolve());
  const keeping = useRef(keep);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    keeping.current = keep;
  });

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const next = due.current;
    due.current = undefined;
    if (next === undefined) return;
    writing.current = writing.current.then(async () => {
      const done = await keeping.current(next.value);
      if (!done.ok) useTrouble.getState().say(done.reason);
    });
  }, []);

  useEffect(() => {
    const before = known.current;
    known.current = value;
    if (value === undefined || before === undefined || before === value) return;
    due.current = { value };
    if (timer.current === undefined) timer.current = setTimeout(flush, saveAfterMs);
  }, [value, flush]);

  useEffect(() => {
    const onHidden = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  return {
    forget: () => {
      due.current = undefined;
    },
    keepNow: (next) => {
      due.current = undefined;
      const done = writing.current.then(() => keeping.current(next));
      writing.current = done;
      return done;
    },
  };
}
