import { useId, useState } from 'react';
import type { Pressed } from '@/components/shell/guarded.ts';
import { t } from '@/lib/i18n.ts';
import type { OwnGoal } from '@/lib/records/goal.ts';
import { dayOf, numberIn } from '@/lib/reflection/goals.ts';
import { dayText, ownZone, valueText } from './day-text.ts';
import { noteProgress } from './steps.ts';
import css from './Goals.module.css';

/** So many of the last notes are shown; the line above them is of all. */
const shown = 12;

/** Notes by hand where the person is, and shows what was noted. */
export function NoteProgress({ goal }: { goal: OwnGoal }) {
  const [value, setValue] = useState('');
  const [note, setNote] = useState('');
  const [isRefused, setRefused] = useState(false);
  const id = useId();
  const { progress, measure } = goal.body;
  const keep = async (event: Pressed) => {
    const number = numberIn(value);
    setRefused(number === undefined);
    if (number === undefined || !(await noteProgress(event, goal.id, number, note.trim()))) return;
    setValue('');
    setNote('');
  };
  return (
    <details className={css.notes}>
      <summary>{t('goals.note')}</summary>
      <form
        className={css.note}
        onSubmit={(event) => {
          event.preventDefault();
          void keep(event.nativeEvent);
        }}
      >
        <label className={css.short}>
          {t('goals.value')}
          <input
            className={css.input}
            type="text"
            inputMode="decimal"
            maxLength={20}
            value={value}
            aria-invalid={isRefused}
            aria-describedby={id}
            onChange={(event) => setValue(event.target.value)}
          />
        </label>
        <label className={css.wide}>
          {t('goals.noteWords')}
          <input
            className={css.input}
            type="text"
            maxLength={500}
            autoComplete="off"
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </label>
        <button type="submit" className={css.act}>
          {t('goals.keepNote')}
        </button>
        <p id={id} role="status" className={css.refused}>
          {isRefused && t('goals.needsNumber')}
        </p>
      </form>
      {progress.length > 0 && (
        <ul className={css.history} aria-label={t('goals.history')}>
          {progress
            .slice(-shown)
            .toReversed()
            .map((one) => (
              <li key={one.at}>
                <span className={css.when}>{dayText(dayOf(one.at, ownZone()))}</span>
                <span>{valueText(one.value, measure.unit)}</span>
                <span className={css.quiet}>{one.note}</span>
              </li>
            ))}
        </ul>
      )}
    </details>
  );
}
