import { t } from '@/lib/i18n.ts';
import { send } from '@/lib/messages/send.ts';
import { useHealth } from './health.ts';
import css from './Notice.module.css';

/** Says in one sentence what happened to the storage: repaired, or not to be opened here. Silent when all is well. */
export function HealthNotice() {
  const { whole, trouble, repair, understood } = useHealth();
  if (trouble !== null) {
    if (trouble.reason === 'newer') {
      // No other window of this build could write there either.
      return (
        <p className={css.notice} data-tone="past" role="alert">
          {t('problem.newer')}
        </p>
      );
    }
    const sentence = trouble.detail === 'no copy' ? t('health.unusableNow') : t('health.unusable');
    return (
      <div className={css.notice} data-tone="past" role="alert">
        <p>{sentence}</p>
        <button
          type="button"
          className={css.act}
          onClick={() => void send('openElsewhere', { where: 'window' })}
        >
          {t('health.elsewhere')}
        </button>
      </div>
    );
  }
  if (!whole) {
    return (
      <p className={css.quiet} role="status">
        {t('health.checking')}
      </p>
    );
  }
  if (repair === null) return null;
  const rows = t('health.rows', repair.rows);
  return (
    <div className={css.notice} data-tone="past" role="alert">
      <p>
        {repair.missing > 0
          ? t('health.restoredMissing', [rows, t('health.acts', repair.missing)])
          : t('health.restored', [rows])}
      </p>
      <button type="button" className={css.act} onClick={understood}>
        {t('health.understood')}
      </button>
    </div>
  );
}
