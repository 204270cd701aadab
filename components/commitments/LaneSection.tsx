import { useLiveQuery } from 'dexie-react-hooks';
import { ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { lanePart } from '@/lib/db/commitment-lists.ts';
import { t } from '@/lib/i18n.ts';
import type { Commitment } from '@/lib/records/commitment.ts';
import css from './CommitmentList.module.css';

const portion = 50;

type Props = {
  title: string;
  count: number;
  lane: 'active' | 'waiting';
  from: number;
  draw: (row: Commitment) => ReactNode;
};

/** A closed drawer with its count; reads its rows when opened, in portions. */
export function LaneSection({ title, count, lane, from, draw }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [most, setMost] = useState(portion);
  const rows = useLiveQuery(() => (isOpen ? lanePart(lane, from, most) : []), [isOpen, lane, from, most]);
  return (
    <>
      <h2 className={css.title}>
        <button type="button" className={css.drawer} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('list.count', [title, count.toLocaleString()])}
          <ChevronRight size={14} aria-hidden className={css.chevron} />
        </button>
      </h2>
      {isOpen && rows !== undefined && <ul>{rows.map(draw)}</ul>}
      {isOpen && count > most && (
        <button type="button" className={css.more} onClick={() => setMost(most + portion)}>
          {t('list.more', count - most)}
        </button>
      )}
    </>
  );
}
