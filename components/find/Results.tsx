import { useDeferredValue, useMemo, type KeyboardEvent, type ReactNode } from 'react';
import { moveInList } from '@/components/ui/move-in-list.ts';
import { t } from '@/lib/i18n.ts';
import type { Commitment } from '@/lib/records/commitment.ts';
import { understood } from './found-text.ts';
import type { Finding } from './use-find.ts';
import css from './Find.module.css';

type Props = {
  finding: Finding;
  /** What stands there before anything is asked for. */
  hint: string;
  onKey?: (event: KeyboardEvent<HTMLElement>) => void;
  draw: (row: Commitment) => ReactNode;
};

/** The first picture of a new answer draws so many rows, enough for a screen; the others follow when no key is waiting. */
const screenful = 12;

/** What was found and how the words were understood; fifty rows, and more on request. */
export function Results({ finding, hint, onKey, draw }: Props) {
  const { isEmpty, of, found, rows, more } = finding;
  // By what was asked for and not by the rows: while the same answer changes, nothing below may leave for a moment.
  const isDrawn = useDeferredValue(of, '') === of;
  // A key in the field draws none of them again.
  const drawn = useMemo(
    () => (isDrawn ? rows : rows.slice(0, screenful)).map((row) => draw(row)),
    [isDrawn, rows, draw],
  );
  if (isEmpty) return <p className={css.hint}>{hint}</p>;
  if (found === undefined) return null;
  return (
    <section
      className={css.results}
      data-of={of}
      aria-label={t('find.results')}
      onKeyDownCapture={onKey}
      onKeyDown={moveInList}
    >
      <div role="status" className={css.notes}>
        {understood(found).map((sentence) => (
          <p key={sentence}>
            <bdi>{sentence}</bdi>
          </p>
        ))}
        <h2 className={css.count}>
          {found.hasMore && rows.length > 0
            ? t('find.first', [rows.length.toLocaleString()])
            : t('find.promises', rows.length)}
        </h2>
      </div>
      {rows.length > 0 && <ul className={css.rows}>{drawn}</ul>}
      {found.hasMore && (
        <button type="button" className={css.more} onClick={more}>
          {t('find.more')}
        </button>
      )}
    </section>
  );
}
