import { useEffect } from 'react';
import { t } from '@/lib/i18n.ts';
import { send } from '@/lib/messages/send.ts';
import { againBeforeMs } from './gate.ts';
import { useTrouble } from './trouble.ts';
import css from './Notice.module.css';

/** Why the last step was not taken, in one sentence; in sight however far down the person has scrolled. */
export function TroubleLine() {
  const { reason, say } = useTrouble();
  if (reason === null) return null;
  if (reason === 'again') return <AskAgain />;
  return (
    <div className={`${css.notice} ${css.inSight}`} data-tone="past" role="alert">
      <p>{t(`problem.${reason}`)}</p>
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

/** The second press goes where the first went: what asks for it moves nothing and takes no press, and goes when it is too late. */
function AskAgain() {
  const { say } = useTrouble();
  useEffect(() => {
    const timer = setTimeout(() => say(null), againBeforeMs);
    return () => clearTimeout(timer);
  }, [say]);
  return (
    <div className={`${css.notice} ${css.over}`} data-tone="soon" role="alert">
      <p>{t('gate.again')}</p>
    </div>
  );
}
