import { ArrowLeft } from 'lucide-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import { moveInList } from '@/components/ui/move-in-list.ts';
import { customerHistory, pageOfResults } from '@/lib/db/commitment-search.ts';
import { t } from '@/lib/i18n.ts';
import type { Customer, DrawRow } from './draw-row.ts';
import { summary } from './found-text.ts';
import css from './Find.module.css';

/** Of one customer at most so many are counted. */
const mostCounted = 2000;

type Props = { customer: Customer; draw: DrawRow; back: () => void };

/** Everything promised to one customer, newest first, and what became of it in one line. */
export function CustomerHistory({ customer, draw, back }: Props) {
  const rows = useLiveQuery(() => customerHistory(customer.key, mostCounted), [customer.key]);
  const [most, setMost] = useState(pageOfResults);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <section
      className={css.results}
      aria-label={t('find.allFor', [customer.name])}
      onKeyDown={(event) => {
        moveInList(event);
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        back();
      }}
    >
      <div className={css.customer}>
        <button ref={button} type="button" className={css.icon} aria-label={t('find.back')} onClick={back}>
          <ArrowLeft size={16} aria-hidden />
        </button>
        <h2 className={css.name}>
          <bdi>{customer.name}</bdi>
        </h2>
        {rows !== undefined && (
          <p className={css.notes} role="status">
            {summary(rows)}
          </p>
        )}
      </div>
      <ul className={css.rows}>{(rows ?? []).slice(0, most).map((row) => draw(row))}</ul>
      {(rows?.length ?? 0) > most && (
        <button type="button" className={css.more} onClick={() => setMost(most + pageOfResults)}>
          {t('find.more')}
        </button>
      )}
    </section>
  );
}
