import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { t } from '@/lib/i18n.ts';
import { send } from '@/lib/messages/send.ts';
import css from './Settings.module.css';

/** The sites Kept may see, each with its off switch. */
export function SiteList() {
  const [sites, setSites] = useState<string[]>([]);
  useEffect(() => {
    const read = () =>
      void browser.permissions
        .getAll()
        .then(({ origins }) => setSites((origins ?? []).map((origin) => origin.replace(/\/\*$/, ''))));
    read();
    browser.permissions.onAdded.addListener(read);
    browser.permissions.onRemoved.addListener(read);
    return () => {
      browser.permissions.onAdded.removeListener(read);
      browser.permissions.onRemoved.removeListener(read);
    };
  }, []);
  return (
    <section className={css.group}>
      <h2 className={css.heading}>{t('options.sites')}</h2>
      <p className={css.hint}>{t('options.sitesHint')}</p>
      {sites.length === 0 && <p>{t('options.noSites')}</p>}
      <ul>
        {sites.map((site) => (
          <li key={site} className={css.line}>
            <span>{site}</span>
            <button type="button" className={css.act} onClick={() => void send('leaveSite', { site })}>
              {t('options.remove')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
