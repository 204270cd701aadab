import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { reportUncaught } from '@/lib/report.ts';
import { listen } from '@/lib/messages/handle.ts';
import { listenForAdapters } from './adapters.ts';
import { handlers } from './messages.ts';
import { listenForPacks } from './packs.ts';
import { listenForReminders } from './reminders.ts';
import { listenForLessons } from './site-helper.ts';
import { listenForSites } from './sites.ts';
import { listenForTabs } from './tabs.ts';
import { listenForCommands } from './commands.ts';
import { listenForLock } from './lock.ts';
import { listenForMenus } from './menus.ts';
import { listenForOffers } from './offers.ts';
import { listenForOmnibox } from './omnibox.ts';
import { listenForStart } from './start.ts';

/** Every listener is registered at once and synchronously: a worker that was woken hears only those. */
export default defineBackground({
  type: 'module',
  main() {
    reportUncaught('background');
    // First: nothing of the database is opened before it is known whose it is.
    listenForLock();
    listen(handlers);
    listenForTabs();
    listenForSites();
    listenForLessons();
    listenForAdapters();
    listenForCommands();
    listenForMenus();
    listenForOmnibox();
    listenForOffers();
    listenForReminders();
    listenForPacks();
    listenForStart();
    // Nothing of ours in storage.local is for content scripts; Firefox has no such switch, and keeps no words there either.
    void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  },
});
