import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import { pageOfResults, searchPromises, type Found } from '@/lib/db/commitment-search.ts';
import { undoMs } from '@/lib/records/commitment-events.ts';
import type { Commitment } from '@/lib/records/commitment.ts';
import type { Filters } from '@/lib/search/plan.ts';

/** `isEmpty`: nothing is asked for. `found` is of the last search that came back, which may lag a key behind: `of` says which. */
export type Finding = {
  isEmpty: boolean;
  of: string;
  found: Found | undefined;
  rows: readonly Commitment[];
  more: () => void;
};

/** Results as they stand now, live; a row that a step takes out of them stays for as long as the step can be undone. */
export function useFind(text: string, filters: Filters): Finding {
  const key = JSON.stringify([text.trim(), filters]);
  const [pages, setPages] = useState({ key, most: pageOfResults });
  const most = pages.key === key ? pages.most : pageOfResults;
  const found = useLiveQuery(async () => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    return { key, ...(await searchPromises(text, filters, most, { now: Date.now(), zone })) };
  }, [key, most]);
  const [left, setLeft] = useState<{ row: Commitment; index: number; until: number }[]>([]);
  const last = useRef(found);
  useEffect(() => {
    const before = last.current;
    last.current = found;
    if (found === undefined || before === undefined) return;
    const there = new Set(found.rows.map(({ id }) => id));
    const until = Date.now() + undoMs;
    const gone =
      before.key !== found.key
        ? []
        : before.rows.flatMap((row, index) => (there.has(row.id) ? [] : [{ row, index, until }]));
    setLeft((known) => {
      const staying =
        before.key === found.key
          ? known.filter(({ row, until }) => !there.has(row.id) && until > Date.now())
          : [];
      // Mostly nothing was and nothing is: then nothing is drawn again.
      return known.length + gone.length === 0 ? known : [...staying, ...gone];
    });
    if (gone.length === 0) return;
    const timer = setTimeout(
      () => setLeft((known) => known.filter((one) => one.until > Date.now())),
      undoMs + 50,
    );
    return () => clearTimeout(timer);
  }, [found]);
  const rows = useMemo(() => {
    if (left.length === 0) return found?.rows ?? [];
    const all = [...(found?.rows ?? [])];
    for (const { row, index } of left) if (!all.some(({ id }) => id === row.id)) all.splice(index, 0, row);
    return all;
  }, [found, left]);
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  return {
    isEmpty: text.trim() === '' && !isFiltered,
    of: found?.key ?? '',
    found,
    rows,
    more: () => setPages({ key, most: most + pageOfResults }),
  };
}
