import { t } from '@/lib/i18n.ts';
import { send } from '@/lib/messages/send.ts';
import css from './TeachPanel.module.css';

/** It works from here on; where to look at it, hand it on or take it back. */
export function DoneStep({ close }: { close: () => void }) {
  return (
    <div className={css.step}>
      <p role="status">{t('teach.done')}</p>
      <div className={css.actions}>
        <button type="button" autoFocus className={css.main} onClick={close}>
          {t('teach.close')}
        </button>
        <button
          type="button"
          className={css.act}
          onClick={() => void send('openElsewhere', { where: 'options' })}
        >
          {t('teach.options')}
        </button>
      </div>
    </div>
  );
}
