import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import { useDrawn } from '@/components/shell/use-drawn.ts';
import { openCounts, openList, type OpenList } from '@/lib/db/commitment-lists.ts';

type At = { caseKey: string; customerKey: string };

/** What a list begins with: read before the page was drawn, so that the first picture has rows; then what it showed last. */
let last: { of: string; list: OpenList } | undefined;

export function startWith(at: At, list: OpenList): void {
  last = { of: nameOf(at), list };
}

/**
 * What is owed, live across frames, tabs and windows. Moments are epoch ms. What was read for the first picture is looked at
 * again only when that is on screen: what runs before then keeps it waiting.
 */
export function useOpenList(caseKey: string, customerKey: string, endOfDay: number): OpenList {
  const isDrawn = useDrawn();
  const of = nameOf({ caseKey, customerKey });
  const first = last?.of === of ? last.list : undefined;
  const live = useLiveQuery(
    async () => (isDrawn || first === undefined ? await openList({ caseKey, customerKey, endOfDay }) : first),
    [isDrawn, caseKey, customerKey, endOfDay],
    first,
  );
  useEffect(() => {
    if (isDrawn && live !== undefined) last = { of, list: live };
  }, [isDrawn, live, of]);
  return live ?? first ?? { active: [], here: [] };
}

function nameOf({ caseKey, customerKey }: At): string {
  return `${caseKey}\n${customerKey}`;
}

/** Counts read up to a thousand keys each, so they come after the list is drawn; undefined until then. */
export function useOpenCounts(endOfDay: number) {
  const isDrawn = useDrawn();
  return useLiveQuery(async () => (isDrawn ? await openCounts(endOfDay) : undefined), [isDrawn, endOfDay]);
}
