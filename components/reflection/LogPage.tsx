import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { findEntries, type Wanted } from '@/lib/reflection/find-entries.ts';
import { useForgotten, withForgotten } from './forgotten.ts';
import { LogEntry } from './LogEntry.tsx';
import { LogFilters } from './LogFilters.tsx';
import { useOwnEntries } from './use-own-entries.ts';
import css from './LogPage.module.css';

/** So many entries are drawn, and so many more at each press: ten thousand are searched, not drawn. */
const portion = 50;

/** All entries by day: to search, to put in other words, and to delete. */
export function LogPage() {
  const known = useOwnEntries();
  const gone = useForgotten((state) => state.gone);
  const [wanted, setWanted] = useState<Wanted>({ typed: '', kind: '', tag: '' });
  const [most, setMost] = useState(portion);
  const field = useRef<HTMLInputElement>(null);
  // The field shows the key at once; what was found comes with the next frame.
  const asked = useDeferredValue(wanted);
  const found = useMemo(() => findEntries(known?.all ?? [], asked), [known, asked]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isWriting =
        event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (event.key !== '/' || isWriting) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  if (known === undefined) return null;
  const want = (part: Partial<Wanted>) => {
    setWanted({ ...wanted, ...part });
    setMost(portion);
  };
  const rows = withForgotten(found.slice(0, most), gone);
  const days = Map.groupBy(rows, ({ row }) => dayText(row.at));
  return (
    <div className={css.page}>
      <p className={css.quiet}>{t('log.onlyMe')}</p>
      <LogFilters wanted={wanted} want={want} field={field} />
      <p role="status" className={css.quiet}>
        {known.all.length === 0
          ? t('log.empty')
          : found.length === 0
            ? t('log.nothingFound')
            : t('log.count', found.length)}
      </p>
      {known.unread > 0 && <p className={css.quiet}>{t('log.unread', known.unread)}</p>}
      {[...days].map(([day, ofDay]) => (
        <section key={day} className={css.day}>
          <h2 className={css.title}>{day}</h2>
          <ul>
            {ofDay.map(({ row, isGone }) => (
              <LogEntry key={row.id} row={row} isGone={isGone} />
            ))}
          </ul>
        </section>
      ))}
      {found.length > most && (
        <button type="button" className={css.act} onClick={() => setMost(most + portion)}>
          {t('log.more')}
        </button>
      )}
    </div>
  );
}

const dayFormat = new Intl.DateTimeFormat(undefined, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

function dayText(at: number): string {
  return dayFormat.format(at);
}
