import { useEffect, useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { send } from '@/lib/messages/send.ts';
import { adminInMenu } from '@/lib/settings.ts';
import css from './Settings.module.css';

/** The way to the page where packs are written, for the few who do. */
export function AdminLink() {
  const [isInMenu, setInMenu] = useState(false);
  useEffect(() => void adminInMenu.getValue().then(setInMenu), []);
  return (
    <section className={css.group} id="admin">
      <h2 className={css.heading}>{t('admin.options')}</h2>
      <p className={css.hint}>{t('admin.optionsHint')}</p>
      <div className={css.actions}>
        <button
          type="button"
          className={css.act}
          onClick={() => void send('openElsewhere', { where: 'admin' })}
        >
          {t('admin.optionsOpen')}
        </button>
        <label className={css.check}>
          <input
            type="checkbox"
            checked={isInMenu}
            onChange={(event) => {
              setInMenu(event.target.checked);
              void adminInMenu.setValue(event.target.checked);
            }}
          />
          {t('admin.inMenu')}
        </label>
      </div>
    </section>
  );
}
