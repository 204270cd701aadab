import { useState } from 'react';
import { t } from '@/lib/i18n.ts';
import type { Shift } from '@/lib/records/shift.ts';
import { correctShift } from '@/lib/records/shift-steps.ts';
import { step } from './presses.ts';
import css from './Shift.module.css';

type Props = { shift: Shift; close: () => void };

/** Puts right when a shift began, and ended where it has: the person knows better than any clock. */
export function ShiftTimes({ shift: { id, startsAt, endsAt }, close }: Props) {
  const [began, setBegan] = useState(() => fieldOf(startsAt));
  const [ended, setEnded] = useState(() => (endsAt === undefined ? undefined : fieldOf(endsAt)));
  const save = async (event: Event) => {
    // What was not touched keeps its seconds.
    const to = {
      ...(began === fieldOf(startsAt) ? {} : { startsAt: momentOf(began) }),
      ...(ended === undefined || endsAt === undefined || ended === fieldOf(endsAt)
        ? {}
        : { endsAt: momentOf(ended) }),
    };
    if (Object.keys(to).length === 0) close();
    else if ((await step(event, 'correct', id, correctShift(to))) !== undefined) close();
  };
  return (
    <form
      className={css.times}
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.nativeEvent);
      }}
    >
      <label className={css.time}>
        {t('shift.began')}
        <input
          className={css.field}
          type="datetime-local"
          required
          value={began}
          onChange={({ target }) => setBegan(target.value)}
        />
      </label>
      {ended !== undefined && (
        <label className={css.time}>
          {t('shift.ended')}
          <input
            className={css.field}
            type="datetime-local"
            required
            value={ended}
            onChange={({ target }) => setEnded(target.value)}
          />
        </label>
      )}
      <p className={css.hint}>{t('shift.timesHint')}</p>
      <p className={css.answers}>
        <button type="submit" className={css.act}>
          {t('step.save')}
        </button>
        <button type="button" className={css.act} onClick={close}>
          {t('step.cancel')}
        </button>
      </p>
    </form>
  );
}

/** "2026-03-11T09:02", on the person's own clock, as such a field wants it. */
function fieldOf(at: number): string {
  const here = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${here.getFullYear()}-${two(here.getMonth() + 1)}-${two(here.getDate())}`;
  return `${day}T${two(here.getHours())}:${two(here.getMinutes())}`;
}

/** Without a zone, ECMA-262 reads it as local time. */
function momentOf(field: string): number {
  return new Date(field).getTime();
}
