import { useEffect, useState } from 'react';
import { pastOwnWords } from '@/lib/db/own-retention.ts';
import { t } from '@/lib/i18n.ts';
import { knownPolicy, reflectionsUnder } from '@/lib/policy.ts';
import { reflectionChoices, reflectionDays } from '@/lib/settings.ts';
import css from './Settings.module.css';

/** How long the person keeps what they wrote for themselves: their own choice, and what the next clean-up takes. */
export function OwnRetention() {
  const [days, setDays] = useState<number | null>(null);
  /** The most that the organisation lets us keep; undefined where it says nothing. */
  const [most, setMost] = useState<number>();
  const [going, setGoing] = useState<number | null>(null);
  useEffect(() => {
    void Promise.all([knownPolicy(), reflectionDays.getValue()]).then(([policy, chosen]) => {
      setMost(policy.reflectionDays);
      setDays(reflectionsUnder(policy, chosen));
    });
  }, []);
  useEffect(() => {
    if (days === null) return;
    let isStale = false;
    void pastOwnWords(days, Date.now()).then((past) => {
      if (!isStale) setGoing(past);
    });
    return () => {
      isStale = true;
    };
  }, [days]);
  return (
    <section className={css.group}>
      <h2 className={css.heading}>{t('leave.own')}</h2>
      <label className={css.check}>
        {t('leave.ownKeepFor')}
        <select
          className={css.field}
          value={days ?? ''}
          onChange={(event) => {
            const next = Number(event.target.value);
            setDays(next);
            void reflectionDays.setValue(next);
          }}
        >
          {choicesUpTo(most).map((choice) => (
            <option key={choice} value={choice}>
              {choice === 0
                ? t('leave.forEver')
                : choice === fiveYears
                  ? t('leave.fiveYears')
                  : t('leave.days', [String(choice)])}
            </option>
          ))}
        </select>
      </label>
      <p className={css.hint}>{t('leave.ownHint')}</p>
      {most !== undefined && <p className={css.hint}>{t('leave.keepMost', [String(most)])}</p>}
      <p role="status">{going === null ? '' : t('leave.ownGoing', going)}</p>
    </section>
  );
}

const fiveYears = 1826;

/** An organisation may shorten it, to a number of days that is none of ours; for ever is the longest. */
function choicesUpTo(most: number | undefined): readonly number[] {
  if (most === undefined) return reflectionChoices;
  return [...reflectionChoices.filter((choice) => choice !== 0 && choice < most), most];
}
