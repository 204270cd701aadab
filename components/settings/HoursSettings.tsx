import { useEffect, useRef, useState } from 'react';
import { readHours, type Hours, type Span } from '@/lib/hours/hours-schema.ts';
import { t } from '@/lib/i18n.ts';
import { myHours, storedHours } from '@/lib/settings.ts';
import { DayHours } from './DayHours.tsx';
import { HolidayList } from './HolidayList.tsx';
import { LoadWarning } from './LoadWarning.tsx';
import { ZoneField } from './ZoneField.tsx';
import css from './Settings.module.css';

/** Monday 1 January 2024 and the six days after it lend their names. */
const weekdays = Array.from({ length: 7 }, (_, day) =>
  new Intl.DateTimeFormat(undefined, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + day)),
);

/** When the person works: what "tomorrow" means, where a shift ends, and which times are outside of it. */
export function HoursSettings() {
  const [hours, setHours] = useState<Hours>();
  const latest = useRef<Hours>(undefined);
  useEffect(() => {
    const show = () =>
      void myHours().then(({ hours: read }) => {
        latest.current = read;
        setHours(read);
      });
    show();
    return storedHours.watch(show);
  }, []);
  if (hours === undefined) return null;

  /** False when that is no whole set of hours; then nothing is stored. */
  const change = (part: Partial<Hours>): boolean => {
    const next = readHours({ ...(latest.current ?? hours), ...part });
    if (next === undefined) return false;
    latest.current = next;
    setHours(next);
    void storedHours.setValue(next);
    return true;
  };
  const setDay = (day: number, spans: Span[]) =>
    change({ week: (latest.current ?? hours).week.map((old, at) => (at === day ? spans : old)) });
  return (
    <section className={css.group}>
      <h2 className={css.heading}>{t('hours.title')}</h2>
      <p className={css.hint}>{t('hours.hint')}</p>
      <div className={css.days}>
        {weekdays.map((name, day) => (
          <DayHours
            key={name}
            name={name}
            spans={hours.week[day] ?? []}
            onChange={(spans) => setDay(day, spans)}
          />
        ))}
      </div>
      <ZoneField zone={hours.zone} onChange={(zone) => change({ zone })} />
      <HolidayList holidays={hours.holidays} onChange={(holidays) => change({ holidays })} />
      <LoadWarning />
    </section>
  );
}
