import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { t } from '@/lib/i18n.ts';
import { send } from '@/lib/messages/send.ts';
import { patternOf } from '@/lib/site-pattern.ts';
import { readThisTab, type ThisTab } from './this-tab.ts';
import css from './Settings.module.css';

/** Switches Kept on or off for the site of this tab. Asking the browser must follow the press at once. */
export function SiteSwitch() {
  const [here, setHere] = useState<ThisTab>();
  const [isOn, setOn] = useState(false);
  const [refused, setRefused] = useState(false);

  useEffect(() => {
    void readThisTab().then(async (tab) => {
      setHere(tab);
      if (tab?.site !== undefined)
        setOn(await browser.permissions.contains({ origins: [patternOf(tab.site)] }));
    });
  }, []);

  if (here === undefined) return <h1 className={css.heading}>Kept</h1>;
  const { tab, site } = here;
  if (site === undefined) {
    return (
      <>
        <h1 className={css.heading}>Kept</h1>
        <p>{t('popup.noSite')}</p>
      </>
    );
  }
  const name = new URL(site).host;
  const use = async () => {
    setRefused(false);
    // No await before this line: the browser only asks as part of the press itself.
    const given = await browser.permissions.request({ origins: [patternOf(site)] });
    setRefused(!given);
    setOn(given);
    if (given) await send('useSite', { site, tab });
  };
  const leave = async () => {
    const left = await send('leaveSite', { site });
    setOn(!left.ok);
  };
  return (
    <section className={css.group}>
      <h1 className={css.heading}>Kept</h1>
      <p role="status">{isOn ? t('popup.siteOn', [name]) : t('popup.siteOff', [name])}</p>
      {!isOn && <p className={css.hint}>{t('popup.asks')}</p>}
      {refused && (
        <p role="alert" className={css.problem}>
          {t('popup.refused')}
        </p>
      )}
      <div className={css.actions}>
        {isOn ? (
          <>
            <button
              type="button"
              className={css.main}
              onClick={() => void send('openSidebar', { tab }).then(() => window.close())}
            >
              {t('popup.open')}
            </button>
            <button type="button" className={css.act} onClick={() => void leave()}>
              {t('popup.leaveSite')}
            </button>
          </>
        ) : (
          <button type="button" className={css.main} onClick={() => void use()}>
            {t('popup.useSite')}
          </button>
        )}
        <button
          type="button"
          className={css.act}
          onClick={() => void send('openElsewhere', { where: 'window' })}
        >
          {t('header.window')}
        </button>
        <button
          type="button"
          className={css.act}
          onClick={() => void send('openElsewhere', { where: 'options' })}
        >
          {t('popup.options')}
        </button>
      </div>
    </section>
  );
}
