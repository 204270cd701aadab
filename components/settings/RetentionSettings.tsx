import { useEffect, useState } from 'react';
import { saveBackup } from '@/components/shell/save-backup.ts';
import { pastRetention } from '@/lib/db/retention.ts';
import { t } from '@/lib/i18n.ts';
import { knownPolicy, retentionUnder } from '@/lib/policy.ts';
import { lastCleanUp, retentionChoices, retentionDays } from '@/lib/settings.ts';
import { momentText } from './moment-text.ts';
import css from './Settings.module.css';

/** How long closed promises are kept, and what the next clean-up takes; said before it happens. */
export function RetentionSettings() {
  const [days, setDays] = useState<number | null>(null);
  /** The most that the organisation lets us keep; undefined where it says nothing. */
  const [most, setMost] = useState<number>();
  const [going, setGoing] = useState<number | null>(null);
  const [last, setLast] = useState({ at: 0, gone: 0 });
  const [saved, setSaved] = useState(false);
  useEffect(() => {
    void Promise.all([knownPolicy(), retentionDays.getValue()]).then(([policy, chosen]) => {
      setMost(policy.retentionDays);
      setDays(retentionUnder(policy, chosen));
    });
    void lastCleanUp.getValue().then(setLast);
  }, []);
  useEffect(() => {
    if (days === null) return;
    let isStale = false;
    void pastRetention(days, Date.now()).then((past) => {
      if (!isStale) setGoing(past.length);
    });
    return () => {
      isStale = true;
    };
  }, [days]);
  return (
    <section className={css.group}>
      <h2 className={css.heading}>{t('leave.retention')}</h2>
      <label className={css.check}>
        {t('leave.keepFor')}
        <select
          className={css.field}
          value={days ?? ''}
          onChange={(event) => {
            const next = Number(event.target.value);
            setDays(next);
            void retentionDays.setValue(next);
          }}
        >
          {choicesUpTo(most).map((choice) => (
            <option key={choice} value={choice}>
              {t('leave.days', [String(choice)])}
            </option>
          ))}
        </select>
      </label>
      <p className={css.hint}>{t('leave.keepHint')}</p>
      {most !== undefined && <p className={css.hint}>{t('leave.keepMost', [String(most)])}</p>}
      <p role="status">{going === null ? '' : t('leave.going', going)}</p>
      {going !== null && going > 0 && (
        <div className={css.actions}>
          <button type="button" className={css.act} onClick={() => void saveBackup().then(setSaved)}>
            {t('leave.saveFirst')}
          </button>
        </div>
      )}
      {saved && (
        <p role="status" className={css.hint}>
          {t('leave.saved')}
        </p>
      )}
      {last.at > 0 && last.gone > 0 && (
        <p className={css.hint}>{t('leave.lastGone', [momentText(last.at), t('health.rows', last.gone)])}</p>
      )}
    </section>
  );
}

/** An organisation may shorten it, to a number of days that is none of ours. */
function choicesUpTo(most: number | undefined): readonly number[] {
  if (most === undefined) return retentionChoices;
  return [...retentionChoices.filter((choice) => choice < most), most];
}
