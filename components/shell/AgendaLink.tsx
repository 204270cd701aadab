import { t } from '@/lib/i18n.ts';
import { send } from '@/lib/messages/send.ts';
import css from './Notice.module.css';

/** The way to the day by the hour and the search over all promises. */
export function AgendaLink() {
  return (
    <button
      type="button"
      className={css.link}
      onClick={() => void send('openElsewhere', { where: 'agenda' })}
    >
      {t('header.agenda')}
    </button>
  );
}
