import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { t } from '@/lib/i18n.ts';
import { wordsInNotifications } from '@/lib/settings.ts';
import css from './Settings.module.css';

/** How reminders reach the person, and honestly what will not work here. */
export function ReminderSettings() {
  const [words, setWords] = useState(false);
  const [denied, setDenied] = useState(false);
  useEffect(() => {
    void wordsInNotifications.getValue().then(setWords);
    void areNotificationsDenied().then(setDenied);
  }, []);
  return (
    <section className={css.group}>
      <h2 className={css.heading}>{t('options.reminders')}</h2>
      <p role="status" className={denied ? css.problem : css.hint}>
        {denied ? t('options.denied') : t('options.allowed')}
      </p>
      <label className={css.check}>
        <input
          type="checkbox"
          checked={words}
          onChange={(event) => {
            setWords(event.target.checked);
            void wordsInNotifications.setValue(event.target.checked);
          }}
        />
        {t('options.words')}
      </label>
      <p className={css.hint}>{t('options.wordsHint')}</p>
    </section>
  );
}

/** Chromium tells the extension's level; Firefox and Chromium both tell the page's permission. */
async function areNotificationsDenied(): Promise<boolean> {
  const level = await browser.notifications?.getPermissionLevel?.();
  return level === 'denied' || Notification.permission === 'denied';
}
