import { useState, type ReactNode } from 'react';
import { absoluteTime } from '@/components/ui/due-text.ts';
import { nextShiftStart } from '@/lib/agenda/day.ts';
import type { Hours } from '@/lib/hours/hours-schema.ts';
import { t } from '@/lib/i18n.ts';
import type { Commitment } from '@/lib/records/commitment.ts';
import { useOwed } from './use-day.ts';
import css from './Day.module.css';

export type HandOver = { handOver: (rows: readonly Commitment[]) => ReactNode };
type Props = { hours: Hours; now: number; draw: (row: Commitment) => ReactNode } & HandOver;

/** What falls due before the person is back at work: a closed drawer with its count, for the end of a shift. */
export function BeforeNextShift({ hours, now, draw, handOver }: Props) {
  const [isOpen, setOpen] = useState(false);
  const next = nextShiftStart(hours, now);
  // To the minute, so that the list is not asked for anew at every tick.
  const since = Math.floor(now / 60_000) * 60_000;
  const rows = useOwed(since, next ?? 0);
  if (next === undefined || rows === undefined || rows.length === 0) return null;
  const sorted = rows.toSorted((a, b) => a.dueAt - b.dueAt);
  return (
    <div className={css.next}>
      <h3>
        <button type="button" className={css.drawer} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('agenda.nextShift', [absoluteTime(next, now, ''), String(rows.length)])}
        </button>
      </h3>
      {isOpen && (
        <>
          <ul className={css.rows}>{sorted.map(draw)}</ul>
          {handOver(sorted)}
        </>
      )}
    </div>
  );
}
