import { t } from '@/lib/i18n.ts';
import { send } from '@/lib/messages/send.ts';
import { useTrouble } from './trouble.ts';
import css from './Notice.module.css';

/** Why the last step was not taken, in one sentence, where it was tried. */
export function TroubleLine() {
  const { reason, say } = useTrouble();
  if (reason === null) return null;
  return (
    <div className={css.notice} data-tone={reason === 'again' ? 'soon' : 'past'} role="alert">
      <p>{reason === 'again' ? t('gate.again') : t(`problem.${reason}`)}</p>
      {reason === 'covered' || reason === 'blocked' ? (
        <button
          type="button"
          className={css.act}
          onClick={() => void send('openElsewhere', { where: 'window' })}
        >
          {t('gate.openWindow')}
        </button>
      ) : (
        <button type="button" className={css.act} onClick={() => say(null)}>
          {t('keys.close')}
        </button>
      )}
    </div>
  );
}
