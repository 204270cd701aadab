import type { ReactNode } from 'react';
import { clockTime } from '@/components/ui/due-text.ts';
import type { HourPlan } from '@/lib/agenda/day.ts';
import { t } from '@/lib/i18n.ts';
import type { Commitment } from '@/lib/records/commitment.ts';
import css from './Day.module.css';

type Props = { hour: HourPlan; now: number; much: number; draw: (row: Commitment) => ReactNode };

/** One hour of the day: its promises, whom to tell, and how much it is. */
export function HourBlock({ hour, now, much, draw }: Props) {
  const { at, due, tell, isShift, isNow } = hour;
  // Who is told in the hour of delivery stands there once; the row says both times.
  const onlyTell = tell.filter((row) => !due.includes(row));
  return (
    <li className={css.hour} data-shift={isShift} data-now={isNow}>
      <div className={css.side}>
        <time className={css.clock} dateTime={new Date(at).toISOString()}>
          {clockTime(at)}
        </time>
        {due.length > 0 && (
          <span className={css.load} data-much={due.length >= much}>
            {due.length >= much ? t('agenda.much', due.length) : t('agenda.due', due.length)}
          </span>
        )}
      </div>
      <div className={css.content}>
        {isNow && (
          <p className={css.now}>
            <span>{t('agenda.now', [clockTime(now)])}</span>
          </p>
        )}
        {due.length > 0 && <ul className={css.rows}>{due.map(draw)}</ul>}
        {onlyTell.length > 0 && (
          <>
            <h3 className={css.heading}>{t('agenda.tell')}</h3>
            <ul className={css.rows}>{onlyTell.map(draw)}</ul>
          </>
        )}
      </div>
    </li>
  );
}
