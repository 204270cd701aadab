import { t } from '@/lib/i18n.ts';
import { send } from '@/lib/messages/send.ts';
import css from './Settings.module.css';

/** The way to the page that shows what leaves this device. */
export function WhatLeavesLink() {
  return (
    <section className={css.group}>
      <h2 className={css.heading}>{t('privacy.menu')}</h2>
      <p className={css.hint}>{t('privacy.optionsHint')}</p>
      <div className={css.actions}>
        <button
          type="button"
          className={css.act}
          onClick={() => void send('openElsewhere', { where: 'reflection', part: 'privacy' })}
        >
          {t('privacy.open')}
        </button>
      </div>
    </section>
  );
}
