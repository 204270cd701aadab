import { useEffect, useState } from 'react';
import { copyWorks } from '@/lib/db/mirror.ts';
import { t } from '@/lib/i18n.ts';
import { starts } from '@/lib/settings.ts';
import css from './Notice.module.css';

/** The honest line at the foot: said only where it is not proven that this browser keeps what is written. */
export function KeepingLine() {
  const [restarts, setRestarts] = useState<number>();
  useEffect(() => {
    void starts.getValue().then(({ count }) => setRestarts(Math.max(0, count - 1)));
    return starts.watch((next) => setRestarts(Math.max(0, next.count - 1)));
  }, []);
  if (!copyWorks()) return <footer className={css.quiet}>{t('health.copyOff')}</footer>;
  return restarts === 0 ? <footer className={css.quiet}>{t('health.neverRestarted')}</footer> : null;
}
