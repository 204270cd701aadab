import { useId, useState } from 'react';
import { isRealDate, type Holiday } from '@/lib/hours/hours-schema.ts';
import { t } from '@/lib/i18n.ts';
import css from './Settings.module.css';

type Props = { holidays: readonly Holiday[]; onChange: (holidays: Holiday[]) => boolean };

/** Days on which no shift begins, one by one: whose country it is, only the person knows. */
export function HolidayList({ holidays, onChange }: Props) {
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  const [wrong, setWrong] = useState<'hours.dateWrong' | 'hours.dateTwice' | null>(null);
  const errorId = useId();
  const add = () => {
    if (holidays.some((holiday) => holiday.date === date)) return setWrong('hours.dateTwice');
    const added: Holiday = name.trim() === '' ? { date } : { date, name: name.trim() };
    const next = [...holidays, added].toSorted((a, b) => (a.date < b.date ? -1 : 1));
    if (!isRealDate(date) || !onChange(next)) return setWrong('hours.dateWrong');
    setDate('');
    setName('');
    setWrong(null);
  };
  const dayName = (day: string) =>
    new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeZone: 'UTC' }).format(Date.parse(day));
  return (
    <div role="group" aria-label={t('hours.holidays')} className={css.group}>
      <h3 className={css.subheading}>{t('hours.holidays')}</h3>
      {holidays.length > 0 && (
        <ul>
          {holidays.map((holiday) => (
            <li key={holiday.date} className={css.line}>
              <span>
                {dayName(holiday.date)}
                {holiday.name !== undefined && (
                  <>
                    {' · '}
                    <bdi>{holiday.name}</bdi>
                  </>
                )}
              </span>
              <button
                type="button"
                className={css.act}
                aria-label={t('hours.removeHoliday', [dayName(holiday.date)])}
                onClick={() => onChange(holidays.filter(({ date: other }) => other !== holiday.date))}
              >
                {t('hours.remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        className={css.actions}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <input
          type="date"
          className={css.field}
          aria-label={t('hours.holidayDate')}
          aria-invalid={wrong !== null}
          aria-describedby={wrong === null ? undefined : errorId}
          value={date}
          onChange={(event) => setDate(event.target.value)}
        />
        <input
          className={css.wide}
          aria-label={t('hours.holidayName')}
          placeholder={t('hours.holidayName')}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className={css.act}>
          {t('hours.addHoliday')}
        </button>
      </form>
      {wrong !== null && (
        <p id={errorId} role="alert" className={css.problem}>
          {t(wrong)}
        </p>
      )}
    </div>
  );
}
