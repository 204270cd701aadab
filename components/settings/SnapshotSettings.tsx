import { useEffect, useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { dailySnapshots } from '@/lib/settings.ts';
import { listDaily, readDaily, type DailySnapshot } from '@/lib/transfer/daily.ts';
import { momentText } from './moment-text.ts';
import { RestorePreview } from './RestorePreview.tsx';
import { useRestore } from './use-restore.ts';
import css from './Settings.module.css';

/** Earlier days to go back to; each shows what it would change before it does. */
export function SnapshotSettings() {
  const [taken, setTaken] = useState<DailySnapshot[] | null>(null);
  const [failedAt, setFailedAt] = useState(0);
  const [chosen, setChosen] = useState(0);
  const restore = useRestore();
  useEffect(() => {
    void listDaily().then(setTaken);
    void dailySnapshots.getValue().then((known) => setFailedAt(known.failedAt));
  }, []);
  const look = (at: number) => {
    setChosen(at);
    void restore.look(() => readDaily(at));
  };
  return (
    <section className={css.group}>
      <h2 className={css.heading}>{t('leave.snapshots')}</h2>
      <p className={css.hint}>{t('leave.snapshotsHint')}</p>
      {failedAt > 0 && (
        <p role="status" className={css.problem}>
          {t('leave.snapshotTrouble', [momentText(failedAt)])}
        </p>
      )}
      {taken?.length === 0 && <p className={css.hint}>{t('leave.noSnapshots')}</p>}
      <ul className={css.rows}>
        {taken?.map(({ at, promises }) => (
          <li key={at}>
            <div className={css.line}>
              <span>{t('leave.snapshot', [momentText(at), t('health.rows', promises)])}</span>
              <button
                type="button"
                className={css.act}
                aria-label={`${t('leave.look')}: ${momentText(at)}`}
                onClick={() => look(at)}
              >
                {t('leave.look')}
              </button>
            </div>
            {chosen === at && <RestorePreview restore={restore} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
