import { t } from '@/lib/i18n.ts';
import { send } from '@/lib/messages/send.ts';
import css from './Health.module.css';

/** The way to the page that says whether this computer can remind. */
export function HealthLink() {
  return (
    <button
      type="button"
      className={css.link}
      onClick={() => void send('openElsewhere', { where: 'health' })}
    >
      {t('header.health')}
    </button>
  );
}
