import { useEffect, useState } from 'react';
import { copyWorks } from '@/lib/db/mirror.ts';
import { t } from '@/lib/i18n.ts';
import { starts } from '@/lib/settings.ts';
import css from './Settings.module.css';

/** Where the promises are kept, and how safe that is here. */
export function StorageSettings() {
  const [persistent, setPersistent] = useState(true);
  const [restarts, setRestarts] = useState(0);
  useEffect(() => {
    // Chromium exempts extensions with `unlimitedStorage` from eviction without calling it persisted.
    void navigator.storage
      .persisted()
      .then((persisted) => setPersistent(persisted || import.meta.env.CHROME));
    void starts.getValue().then(({ count }) => setRestarts(Math.max(0, count - 1)));
  }, []);
  return (
    <section className={css.group}>
      <h2 className={css.heading}>{t('options.storage')}</h2>
      <p className={css.hint}>{persistent ? t('options.persistent') : t('options.notPersistent')}</p>
      <p className={css.hint}>{copyWorks() ? t('options.copyOn') : t('health.copyOff')}</p>
      <p className={css.hint}>{t('options.restarts', restarts)}</p>
    </section>
  );
}
