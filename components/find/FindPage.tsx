import { useEffect, useRef, useState, type ReactNode } from 'react';
import { t } from '@/lib/i18n.ts';
import type { Commitment } from '@/lib/records/commitment.ts';
import type { Filters } from '@/lib/search/plan.ts';
import { Beside } from './Beside.tsx';
import { CustomerHistory } from './CustomerHistory.tsx';
import type { Customer, DrawRow } from './draw-row.ts';
import { FindField } from './FindField.tsx';
import { FindFilters } from './FindFilters.tsx';
import { Results } from './Results.tsx';
import { rowKeys, swallowSpace } from './row-keys.ts';
import { useChoice } from './use-choice.ts';
import { useFind } from './use-find.ts';
import css from './Find.module.css';

type Props = {
  draw: DrawRow;
  /** The steps on all that are chosen. */
  bulk: (ids: readonly string[], clear: () => void) => ReactNode;
  customer: Customer | null;
  setCustomer: (customer: Customer | null) => void;
  /** Raised each time the caret is to go to the search field. */
  calls: number;
};

/** All promises, open and closed: search, filters, the history of a customer, and steps on many. */
export function FindPage({ draw, bulk, customer, setCustomer, calls }: Props) {
  const [text, setText] = useState('');
  const [filters, setFilters] = useState<Filters>({});
  const field = useRef<HTMLInputElement>(null);
  const finding = useFind(text, filters);
  const shown = finding.isEmpty ? [] : finding.rows.map(({ id }) => id);
  const choice = useChoice(shown);
  useEffect(() => {
    if (calls > 0) field.current?.focus();
  }, [calls]);
  if (customer !== null)
    return (
      <CustomerHistory key={customer.key} customer={customer} draw={draw} back={() => setCustomer(null)} />
    );
  const drawResult = (row: Commitment) =>
    draw(row, <Beside row={row} choice={choice} showCustomer={setCustomer} />);
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  return (
    <div className={css.page} data-find onKeyUpCapture={swallowSpace}>
      <FindField field={field} text={text} setText={setText} />
      <FindFilters filters={filters} setFilters={setFilters} />
      {(shown.length > 0 || isFiltered) && (
        <p className={css.tools}>
          {shown.length > 0 && (
            <button type="button" className={css.link} onClick={choice.all}>
              {t('find.chooseAll', shown.length)}
            </button>
          )}
          {isFiltered && (
            <button type="button" className={css.link} onClick={() => setFilters({})}>
              {t('find.noFilters')}
            </button>
          )}
        </p>
      )}
      <Results finding={finding} hint={t('find.hintPage')} onKey={rowKeys(choice.toggle)} draw={drawResult} />
      {bulk(choice.ids, choice.clear)}
    </div>
  );
}
