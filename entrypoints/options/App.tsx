import { browser } from 'wxt/browser';
import { LockSettings } from '@/components/lock/LockSettings.tsx';
import { HealthLink } from '@/components/health/HealthLink.tsx';
import { AdminLink } from '@/components/settings/AdminLink.tsx';
import { ItemTallySettings } from '@/components/settings/ItemTallySettings.tsx';
import { PromptSettings } from '@/components/settings/PromptSettings.tsx';
import { HoursSettings } from '@/components/settings/HoursSettings.tsx';
import { LeaveSettings } from '@/components/settings/LeaveSettings.tsx';
import { PacksSettings } from '@/components/settings/packs/PacksSettings.tsx';
import { ReminderSettings } from '@/components/settings/ReminderSettings.tsx';
import { SiteList } from '@/components/settings/SiteList.tsx';
import { TaughtSites } from '@/components/settings/TaughtSites.tsx';
import { StorageSettings } from '@/components/settings/StorageSettings.tsx';
import { WhatLeavesLink } from '@/components/settings/WhatLeavesLink.tsx';
import { HealthNotice } from '@/components/shell/HealthNotice.tsx';
import { ShortcutSheet } from '@/components/shell/ShortcutSheet.tsx';
import { t } from '@/lib/i18n.ts';
import settings from '@/components/settings/Settings.module.css';
import css from './App.module.css';

/** Sites, reminders, shortcuts, storage. */
export function App() {
  return (
    <main className={css.options}>
      <h1 className={css.title}>{t('options.title')}</h1>
      <HealthNotice />
      <SiteList />
      <TaughtSites />
      <PacksSettings />
      <HoursSettings />
      <ReminderSettings />
      <HealthLink />
      <PromptSettings />
      <section className={settings.group}>
        <h2 className={settings.heading}>{t('options.shortcuts')}</h2>
        <p className={settings.hint}>{t('options.shortcutsHint')}</p>
        <ShortcutSheet />
        <div className={settings.actions}>
          <button type="button" className={settings.act} onClick={() => void changeShortcuts()}>
            {t('options.shortcutsChange')}
          </button>
        </div>
      </section>
      <LockSettings open={openUnlock} />
      <StorageSettings />
      <WhatLeavesLink />
      <LeaveSettings />
      <ItemTallySettings />
      <AdminLink />
    </main>
  );
}

/** A tab of our own for what is asked with a passphrase. */
function openUnlock(part: string): void {
  void browser.tabs.create({ url: `/unlock.html#${part}` });
}

async function changeShortcuts(): Promise<void> {
  // Firefox has a call for it; in Chromium it is a page of the browser.
  const commands = browser.commands as typeof browser.commands & {
    openShortcutSettings?: () => Promise<void>;
  };
  if (commands.openShortcutSettings !== undefined) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
