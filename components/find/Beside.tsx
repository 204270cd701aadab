import { History } from 'lucide-react';
import { t } from '@/lib/i18n.ts';
import type { Commitment } from '@/lib/records/commitment.ts';
import type { Choice } from './use-choice.ts';
import type { Customer } from './draw-row.ts';
import css from './Find.module.css';

type Props = { row: Commitment; choice?: Choice; showCustomer?: (customer: Customer) => void };

/** Beside a row: the box that chooses it, and the way to everything that was promised to its customer. */
export function Beside({ row, choice, showCustomer }: Props) {
  return (
    <>
      {choice !== undefined && (
        <input
          type="checkbox"
          className={css.choose}
          aria-label={t('find.choose', [row.what])}
          checked={choice.has(row.id)}
          onChange={(event) => {
            const native = event.nativeEvent;
            choice.toggle(row.id, native instanceof MouseEvent && native.shiftKey);
          }}
        />
      )}
      {showCustomer !== undefined && row.customerKey !== '' && (
        <button
          type="button"
          className={css.history}
          data-history
          title={t('find.allFor', [row.customer])}
          aria-label={t('find.allFor', [row.customer])}
          onClick={() => showCustomer({ key: row.customerKey, name: row.customer })}
        >
          <History size={14} aria-hidden />
        </button>
      )}
    </>
  );
}
