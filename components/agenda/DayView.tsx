import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useNow } from '@/components/shell/use-now.ts';
import { moveInList } from '@/components/ui/move-in-list.ts';
import { planDay } from '@/lib/agenda/day.ts';
import { t } from '@/lib/i18n.ts';
import type { Commitment } from '@/lib/records/commitment.ts';
import { BeforeNextShift, type HandOver } from './BeforeNextShift.tsx';
import { HourBlock } from './HourBlock.tsx';
import { midnight, useHours, useOwed } from './use-day.ts';
import css from './Day.module.css';

type Props = { draw: (row: Commitment) => ReactNode } & HandOver;

/** One day by the hour: what is past due first, then what to deliver and whom to tell, against the hours of the shift. */
export function DayView({ draw, handOver }: Props) {
  const now = useNow();
  const [offset, setOffset] = useState(0);
  const [from, to] = [midnight(now, offset), midnight(now, offset + 1)];
  // What is past belongs to today, however old it is.
  const rows = useOwed(offset === 0 ? 0 : from, to);
  const work = useHours();
  if (rows === undefined || work === undefined) return null;
  const plan = planDay(rows, { from, to, now }, work.hours);
  const isEmpty =
    plan.past.length === 0 && plan.hours.every(({ due, tell }) => due.length + tell.length === 0);
  const title = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' }).format(
    from,
  );
  return (
    <section className={css.day} aria-label={t('agenda.day')} onKeyDown={moveInList}>
      <div className={css.bar}>
        <button
          type="button"
          className={css.icon}
          aria-label={t('agenda.previous')}
          onClick={() => setOffset(offset - 1)}
        >
          <ChevronLeft size={16} aria-hidden />
        </button>
        <button
          type="button"
          className={css.icon}
          aria-label={t('agenda.next')}
          onClick={() => setOffset(offset + 1)}
        >
          <ChevronRight size={16} aria-hidden />
        </button>
        <h2 className={css.title} aria-live="polite">
          {title}
        </h2>
        {offset !== 0 && (
          <button type="button" className={css.link} onClick={() => setOffset(0)}>
            {t('agenda.today')}
          </button>
        )}
      </div>
      {isEmpty && <p className={css.empty}>{t('agenda.empty')}</p>}
      {plan.past.length > 0 && (
        <div className={css.past}>
          <h3 className={css.heading}>{t('agenda.past', plan.past.length)}</h3>
          <ul className={css.rows}>{plan.past.map(draw)}</ul>
        </div>
      )}
      <ol className={css.hours}>
        {plan.hours.map((hour) => (
          <HourBlock key={hour.at} hour={hour} now={now} much={work.much} draw={draw} />
        ))}
      </ol>
      {offset === 0 && <BeforeNextShift hours={work.hours} now={now} draw={draw} handOver={handOver} />}
    </section>
  );
}
