import { useEffect, useRef, useState } from 'react';
import { copyWorks } from '@/lib/db/mirror.ts';
import { saveBackup } from '@/components/shell/save-backup.ts';
import { t } from '@/lib/i18n.ts';
import type { Reason } from '@/lib/problem.ts';
import { starts } from '@/lib/settings.ts';
import { largestFile, restoreBackup } from '@/lib/transfer/backup.ts';
import css from './Settings.module.css';

/** Where the promises are kept, how safe that is here, and the file that is safe from this browser. */
export function StorageSettings() {
  const [persistent, setPersistent] = useState(true);
  const [restarts, setRestarts] = useState(0);
  const [done, setDone] = useState<{ saved: true } | { rows: number } | { reason: Reason } | null>(null);
  const file = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Chromium exempts extensions with `unlimitedStorage` from eviction without calling it persisted.
    void navigator.storage
      .persisted()
      .then((persisted) => setPersistent(persisted || import.meta.env.CHROME));
    void starts.getValue().then(({ count }) => setRestarts(Math.max(0, count - 1)));
  }, []);

  const restore = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    const answer = chosen.size > largestFile ? null : await restoreBackup(await chosen.text());
    setDone(
      answer === null
        ? { reason: 'notABackup' }
        : answer.ok
          ? { rows: answer.value }
          : { reason: answer.reason },
    );
    if (file.current !== null) file.current.value = '';
  };
  return (
    <section className={css.group}>
      <h2 className={css.heading}>{t('options.storage')}</h2>
      <p className={css.hint}>{persistent ? t('options.persistent') : t('options.notPersistent')}</p>
      <p className={css.hint}>{copyWorks() ? t('options.copyOn') : t('health.copyOff')}</p>
      <p className={css.hint}>{t('options.restarts', restarts)}</p>
      <div className={css.actions}>
        <button
          type="button"
          className={css.main}
          onClick={() =>
            void saveBackup().then((saved) => setDone(saved ? { saved } : { reason: 'damaged' }))
          }
        >
          {t('options.backup')}
        </button>
        <button type="button" className={css.act} onClick={() => file.current?.click()}>
          {t('options.restore')}
        </button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label={t('options.restore')}
          onChange={(event) => void restore(event.target.files?.[0])}
        />
      </div>
      <p role="status" className={done !== null && 'reason' in done ? css.problem : css.hint}>
        {done === null
          ? ''
          : 'reason' in done
            ? t(`problem.${done.reason}`)
            : 'rows' in done
              ? t('options.restored', done.rows)
              : t('options.saved')}
      </p>
    </section>
  );
}
