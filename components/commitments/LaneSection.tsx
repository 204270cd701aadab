import { useLiveQuery } from 'dexie-react-hooks';
import { ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { lanePart, mostCounted } from '@/lib/db/commitment-lists.ts';
import { t } from '@/lib/i18n.ts';
import type { Lane } from '@/lib/records/commitment-state.ts';
import type { Commitment } from '@/lib/records/commitment.ts';
import css from './CommitmentList.module.css';

const portion = 50;

type Props = {
  title: string;
  count: number;
  lane: Exclude<Lane, 'closed'>;
  from: number;
  /** Ids that stand in another section already. */
  without: readonly string[];
  /** Rows whose step can still be undone, as they were before it: they stay in place. */
  held: readonly Commitment[];
  draw: (row: Commitment) => ReactNode;
};

/** A closed drawer with its count; reads its rows when opened, in portions. */
export function LaneSection({ title, count: all, lane, from, without, held, draw }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [most, setMost] = useState(portion);
  const rows = useLiveQuery(() => (isOpen ? lanePart(lane, from, most) : []), [isOpen, lane, from, most]);
  const count = Math.max(0, all - without.length);
  if (count === 0 && held.length === 0) return null;
  // Then the number is where counting stopped.
  const isMany = all >= mostCounted;
  const isMoreThere = isMany ? (rows?.length ?? 0) >= most : count > most;
  const heldIds = new Set(held.map((row) => row.id));
  const shown = [
    ...(rows ?? []).filter((row) => !without.includes(row.id) && !heldIds.has(row.id)),
    ...held,
  ].toSorted((a, b) => a.dueAt - b.dueAt);
  return (
    <>
      <h2 className={css.title}>
        <button type="button" className={css.drawer} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('list.count', [title, `${count.toLocaleString()}${isMany ? '+' : ''}`])}
          <ChevronRight size={14} aria-hidden className={css.chevron} />
        </button>
      </h2>
      {isOpen && <ul>{shown.map(draw)}</ul>}
      {isOpen && isMoreThere && (
        <button type="button" className={css.more} onClick={() => setMost(most + portion)}>
          {isMany ? t('list.manyMore') : t('list.more', count - most)}
        </button>
      )}
    </>
  );
}
