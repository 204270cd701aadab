import { useState } from 'react';
import { saveCalendar, saveTable } from './save-elsewhere.ts';
import { t } from '@/lib/i18n.ts';
import type { Reason } from '@/lib/problem.ts';
import css from './Settings.module.css';

/** Promises for a spreadsheet and for a calendar: files for other programs, and by the person's own hand. */
export function ElsewhereSettings() {
  const [said, setSaid] = useState<'table' | 'calendar' | Reason | null>(null);
  const save = async (kind: 'table' | 'calendar') => {
    const done = kind === 'table' ? await saveTable() : await saveCalendar();
    setSaid(done.ok ? kind : done.reason);
  };
  return (
    <section className={css.group}>
      <h2 className={css.heading}>{t('leave.elsewhere')}</h2>
      <p className={css.hint}>{t('leave.elsewhereHint')}</p>
      <div className={css.actions}>
        <button type="button" className={css.act} onClick={() => void save('table')}>
          {t('leave.table')}
        </button>
      </div>
      <p className={css.hint}>{t('leave.tableHint')}</p>
      <div className={css.actions}>
        <button type="button" className={css.act} onClick={() => void save('calendar')}>
          {t('leave.calendar')}
        </button>
      </div>
      <p className={css.hint}>{t('leave.calendarHint')}</p>
      {said !== null && (
        <p role="status" className={said === 'table' || said === 'calendar' ? css.hint : css.problem}>
          {said === 'table'
            ? t('leave.tableSaved')
            : said === 'calendar'
              ? t('leave.calendarSaved')
              : t(`problem.${said}`)}
        </p>
      )}
    </section>
  );
}
