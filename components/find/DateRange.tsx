import { useState } from 'react';
import { t } from '@/lib/i18n.ts';
import type { Range } from '@/lib/search/plan.ts';
import css from './Find.module.css';

type Props = { label: string; range: Range | undefined; onChange: (range: Range | undefined) => void };

/** From one day to another, both included, each may be left open. In the person's own zone. */
export function DateRange({ label, range, onChange }: Props) {
  const [first, setFirst] = useState('');
  const [last, setLast] = useState('');
  const isCleared = range === undefined && (isDay(first) || isDay(last));
  const choose = (from: string, to: string) => {
    setFirst(from);
    setLast(to);
    if (!isDay(from) && !isDay(to)) return onChange(undefined);
    const end = isDay(to) ? new Date(`${to}T00:00`) : undefined;
    end?.setDate(end.getDate() + 1);
    onChange({
      from: isDay(from) ? new Date(`${from}T00:00`).getTime() : 0,
      to: end?.getTime() ?? Number.MAX_SAFE_INTEGER,
    });
  };
  return (
    <div className={css.filter} role="group" aria-label={label}>
      {label}
      <span className={css.dates}>
        <input
          type="date"
          className={css.control}
          aria-label={t('find.from')}
          value={isCleared ? '' : first}
          max={last}
          onChange={(event) => choose(event.target.value, isCleared ? '' : last)}
        />
        <span aria-hidden>–</span>
        <input
          type="date"
          className={css.control}
          aria-label={t('find.to')}
          value={isCleared ? '' : last}
          min={first}
          onChange={(event) => choose(isCleared ? '' : first, event.target.value)}
        />
      </span>
    </div>
  );
}

function isDay(text: string): boolean {
  return !Number.isNaN(new Date(`${text}T00:00`).getTime());
}
