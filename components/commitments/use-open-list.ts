import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { openCounts, openList, type OpenList } from '@/lib/db/commitment-lists.ts';

/** The list that was read before the page was drawn, so that the first picture has rows. */
let first: OpenList | undefined;

export function startWith(list: OpenList): void {
  first = list;
}

/** What is owed, live across frames, tabs and windows. Moments are epoch ms. */
export function useOpenList(caseKey: string, customerKey: string, endOfDay: number): OpenList {
  const live = useLiveQuery(
    () => openList({ caseKey, customerKey, endOfDay }),
    [caseKey, customerKey, endOfDay],
    first,
  );
  return live ?? first ?? { active: [], here: [] };
}

/** Counts read up to a thousand keys each, so they come after the list is drawn (ms); undefined until then. */
const countAfterMs = 50;

export function useOpenCounts(endOfDay: number) {
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDrawn(true), countAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return useLiveQuery(async () => (isDrawn ? await openCounts(endOfDay) : undefined), [isDrawn, endOfDay]);
}
