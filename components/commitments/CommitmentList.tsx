import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { endOfDay } from '@/components/ui/due-text.ts';
import { moveInList } from '@/components/ui/move-in-list.ts';
import { usePage } from '@/components/shell/page.ts';
import { useTabs } from '@/components/shell/tabs.ts';
import { useNow } from '@/components/shell/use-now.ts';
import { sections } from '@/lib/agenda/sections.ts';
import { mostCounted } from '@/lib/db/commitment-lists.ts';
import { t } from '@/lib/i18n.ts';
import type { Lane } from '@/lib/records/commitment-state.ts';
import { caseKeyOfFacts, customerKeyOf, type Commitment } from '@/lib/records/commitment.ts';
import { CommitmentRow } from './CommitmentRow.tsx';
import { LaneSection } from './LaneSection.tsx';
import { useRecent } from './recent.ts';
import { useOpenCounts, useOpenList } from './use-open-list.ts';
import css from './CommitmentList.module.css';

/** The first picture draws so many rows, enough for a screen; the others follow at once, but do not keep it waiting. */
const screenful = 12;

/** What is owed: this customer, now, next, later, waiting on someone. */
export function CommitmentList({ onReady }: { onReady?: () => void }) {
  const now = useNow();
  const facts = usePage((state) => state.facts);
  const at = {
    now,
    endOfDay: endOfDay(now),
    caseKey: caseKeyOfFacts(facts),
    customerKey: customerKeyOf(facts?.site ?? '', facts?.customer ?? ''),
  };
  const list = useOpenList(at.caseKey, at.customerKey, at.endOfDay);
  const counts = useOpenCounts(at.endOfDay);
  const recent = useRecent((state) => state.steps);
  const held = useRecent((state) => state.held);
  const rows = useMemo(() => {
    const known = new Map([...list.active, ...list.here].map((row) => [row.id, row]));
    for (const row of Object.values(held)) known.set(row.id, row);
    // A row whose step can still be undone stays where it stood before the step.
    for (const { row } of Object.values(recent)) known.set(row.id, row);
    return [...known.values()];
  }, [list, recent, held]);
  const { here, now: urgent, next } = sections(rows, at);
  const most = useDeferredValue(Number.POSITIVE_INFINITY, screenful);
  const [openId, setOpenId] = useState<string | null>(null);
  useEffect(() => onReady?.(), [onReady]);
  const total = counts && counts.today + counts.later + counts.waiting + counts.owing;
  useEffect(() => useTabs.setState({ promises: total }), [total]);

  const shown = here.length + urgent.length + next.length;
  const hiddenToday = counts === undefined ? 0 : Math.max(0, counts.today - list.active.length);
  const draw = (row: Commitment) => (
    <CommitmentRow
      key={row.id}
      row={recent[row.id]?.after ?? row}
      now={now}
      recent={recent[row.id]}
      isOpen={openId === row.id}
      setOpen={(open) => setOpenId(open ? row.id : null)}
    />
  );
  // What stands under "This customer" stands nowhere else, so the drawers leave it out.
  const hereIds = new Set(here.map((row) => row.id));
  const drawer = (title: string, lane: Exclude<Lane, 'closed'>, count: number, from: number) => (
    <LaneSection
      title={title}
      lane={lane}
      count={count}
      from={from}
      without={here.filter((row) => row.lane === lane && row.dueAt >= from).map((row) => row.id)}
      held={Object.values(recent)
        .map((step) => step.row)
        .filter((row) => row.lane === lane && row.dueAt >= from && !hereIds.has(row.id))}
      draw={draw}
    />
  );
  return (
    <section aria-label={t('list.promises')} className={css.list} onKeyDown={moveInList}>
      {part(t('list.here'), here.slice(0, most), draw)}
      {part(t('list.now'), urgent, draw)}
      {part(t('list.next'), next.slice(0, Math.max(0, most - here.length)), draw)}
      {hiddenToday > 0 && (
        <p className={css.more}>
          {counts?.today === mostCounted ? t('list.manyMore') : t('list.more', hiddenToday)}
        </p>
      )}
      {counts !== undefined && drawer(t('list.later'), 'active', counts.later, at.endOfDay)}
      {counts !== undefined && drawer(t('list.waiting'), 'waiting', counts.waiting, 0)}
      {counts !== undefined && drawer(t('list.owing'), 'owing', counts.owing, 0)}
      {counts !== undefined && shown + counts.later + counts.waiting + counts.owing === 0 && (
        <p className={css.empty}>{t('list.empty')}</p>
      )}
    </section>
  );
}

function part(title: string, rows: readonly Commitment[], draw: (row: Commitment) => React.ReactNode) {
  if (rows.length === 0) return null;
  return (
    <>
      {title !== '' && <h2 className={css.title}>{title}</h2>}
      <ul>{rows.map(draw)}</ul>
    </>
  );
}
