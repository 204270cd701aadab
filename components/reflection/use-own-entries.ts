import { useLiveQuery } from 'dexie-react-hooks';
import { useRef } from 'react';
import { allReflections } from '@/lib/db/reflections.ts';
import { findable, type Findable } from '@/lib/reflection/find-entries.ts';

/** All entries, opened in memory and ready to be searched, the newest first; undefined until they are read. */
export function useOwnEntries(): { all: readonly Findable[]; unread: number } | undefined {
  const known = useRef<readonly Findable[]>([]);
  return useLiveQuery(async () => {
    const { rows, unread } = await allReflections();
    known.current = findable(rows, known.current);
    return { all: known.current, unread };
  }, []);
}
