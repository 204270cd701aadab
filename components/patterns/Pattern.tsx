import { useId, useState, type ReactNode } from 'react';
import { Fold } from '@/components/ui/Fold.tsx';
import { t } from '@/lib/i18n.ts';
import { leastPoints } from '@/lib/reflection/outcomes.ts';
import css from './Patterns.module.css';

type Props = {
  title: string;
  /** How many there are to draw: below five nothing is said. */
  points: number;
  sentence: string;
  note?: string;
  plot: ReactNode;
  /** The same in numbers. */
  table: Table;
};

/** The first cell of a row is its name. */
export type Table = { head: readonly string[]; rows: readonly (readonly (string | number)[])[] };

/** One plot: what it shows in a sentence, the drawing, and the numbers as a table. */
export function Pattern({ title, points, sentence, note, plot, table }: Props) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={css.pattern} aria-labelledby={id} data-pattern>
      <h2 id={id}>{title}</h2>
      {points < leastPoints ? (
        <p className={css.quiet}>{t('patterns.notYet', [String(points), String(leastPoints)])}</p>
      ) : (
        <>
          <p>{sentence}</p>
          {note !== undefined && <p className={css.quiet}>{note}</p>}
          {plot}
          <Fold label={t('patterns.table', [title])} isOpen={isOpen} onToggle={() => setOpen(!isOpen)}>
            <div className={css.scroll} tabIndex={0} role="region" aria-label={t('patterns.table', [title])}>
              <table className={css.table}>
                <thead>
                  <tr>
                    {table.head.map((name) => (
                      <th key={name} scope="col">
                        {name}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {table.rows.map(([name, ...cells], row) => (
                    <tr key={row}>
                      <th scope="row">{name}</th>
                      {cells.map((cell, column) => (
                        <td key={column}>{cell}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </Fold>
        </>
      )}
    </section>
  );
}
