import { useCallback, useEffect, useRef, useState } from 'react';
import { from } from '@/lib/db/database.ts';
import { put, remove } from '@/lib/db/write.ts';
import draft, { type Draft } from '@/lib/records/draft.ts';

/** A draft is on the disk this long after the last key at the latest (ms). */
const saveAfterMs = 250;

/**
 * Keeps what is typed, so that an update, a crash or a closed page loses nothing older than a moment. Each open line
 * holds a lock on its draft; a draft that nobody holds was orphaned, and the next line on this site takes it up.
 */
export function useDraft(
  site: string,
  current: { text: string; caseId: string },
  onFound: (found: Draft) => void,
): { handIn: () => string | undefined; keep: () => void; forget: () => void; isReady: boolean } {
  const id = useRef('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const release = useRef<() => void>(() => {});
  const found = useRef(onFound);
  const typed = useRef(current.text);
  /** True once it is known whether there is a draft to take up. */
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    found.current = onFound;
    typed.current = current.text;
  });

  useEffect(() => {
    let gone = false;
    const hold = async (name: string) => {
      id.current = name;
      await new Promise<void>((held) => {
        void navigator.locks.request(`draft:${name}`, () => {
          held();
          return new Promise<void>((resolve) => (release.current = resolve));
        });
      });
    };
    const begin = async () => {
      const left = await newestOrphan(site);
      if (gone) return;
      // Who has begun to write meanwhile goes on with that; the draft waits for the next empty line.
      const orphan = typed.current === '' ? left : undefined;
      await hold(orphan?.id ?? crypto.randomUUID());
      if (gone) return;
      if (orphan !== undefined) found.current(orphan);
      setReady(true);
    };
    void begin();
    return () => {
      gone = true;
      release.current();
    };
  }, [site]);

  const { text, caseId } = current;
  const keep = useCallback(() => {
    if (id.current === '' || text === '') return;
    // A draft that cannot be kept is no reason to stop the person from typing: saving will say what is wrong.
    void put(draft, { id: id.current, text: text.slice(0, 20_000), site, caseId, at: Date.now() });
  }, [text, caseId, site]);
  useEffect(() => {
    timer.current = setTimeout(keep, saveAfterMs);
    return () => clearTimeout(timer.current);
  }, [keep]);

  return {
    isReady,
    // The promise is being made: its draft goes with that act, and must not be written once more behind it.
    handIn: () => {
      clearTimeout(timer.current);
      return id.current === '' ? undefined : id.current;
    },
    keep,
    forget: () => {
      if (id.current !== '') void remove(draft, id.current);
    },
  };
}

async function newestOrphan(site: string): Promise<Draft | undefined> {
  const drafts = await from(draft).toArray();
  const held = new Set((await navigator.locks.query()).held?.map((lock) => lock.name));
  return drafts
    .filter((one) => one.site === site && one.text !== '' && !held.has(`draft:${one.id}`))
    .toSorted((a, b) => b.at - a.at)[0];
}
