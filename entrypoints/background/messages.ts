import { browser } from 'wxt/browser';
import { t } from '@/lib/i18n.ts';
import { ok, problem } from '@/lib/problem.ts';
import { defaultLook, siteLooks } from '@/lib/settings.ts';
import type { Handlers, Sender } from '@/lib/messages/handle.ts';
import { patternOf } from '@/lib/site-pattern.ts';
import { openWindow } from './kept-window.ts';
import { attention, replan } from './reminders.ts';
import { injectIntoOpenTabs, registerScripts } from './sites.ts';
import {
  broadcast,
  command,
  factsOf,
  isOpenIn,
  issueTicket,
  redeemTicket,
  setFacts,
  setOpenIn,
  withCustomer,
} from './tabs.ts';

export const handlers: Handlers = {
  async pageChanged(facts, sender) {
    const tab = tabOf(sender);
    // What a page says of its own site must be what the browser says of it.
    if (tab === undefined || !speaksFor(sender, facts.site)) return problem('refused');
    const wasBusy = (await factsOf(tab))?.busy;
    await setFacts(tab, await withCustomer(tab, facts));
    if (wasBusy !== facts.busy) void replan();
    const look = (await siteLooks.getValue())[facts.site] ?? defaultLook;
    return ok({ look, attention: await attention(), wasOpen: await isOpenIn(tab) });
  },

  async frameToken(_, sender) {
    const tab = tabOf(sender);
    return tab === undefined ? problem('refused') : ok({ token: await issueTicket(tab) });
  },

  async captureWanted(_, sender) {
    const tab = tabOf(sender);
    if (tab === undefined) return problem('refused');
    broadcast({ broadcast: 'focusCapture', tab });
    return ok(null);
  },

  async openChanged({ isOpen }, sender) {
    const tab = tabOf(sender);
    if (tab === undefined) return problem('refused');
    await setOpenIn(tab, isOpen);
    return ok(null);
  },

  async pageBlocks(_, sender) {
    const tab = tabOf(sender);
    if (tab === undefined) return problem('refused');
    // For this tab only; the browser forgets both with the tab's next document.
    await browser.action.setBadgeText({ tabId: tab, text: '!' });
    await browser.action.setTitle({ tabId: tab, title: t('edge.blocked') });
    return ok(null);
  },

  async lookChanged(look, sender) {
    const site = sender.url === undefined ? undefined : new URL(sender.url).origin;
    if (site === undefined) return problem('refused');
    await siteLooks.setValue({ ...(await siteLooks.getValue()), [site]: look });
    return ok(null);
  },

  async hello({ token, tab: wanted }, sender) {
    if (isFramed(sender)) {
      const tab = tabOf(sender);
      if (tab === undefined || !(await redeemTicket(tab, token))) return problem('refused', 'ticket');
      return ok({ tab, facts: await factsOf(tab), window: null });
    }
    if (wanted !== undefined) return ok({ tab: wanted, facts: await factsOf(wanted), window: null });
    const [front] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (front?.id === undefined) return ok({ tab: null, facts: null, window: null });
    return ok({ tab: front.id, facts: await factsOf(front.id), window: front.windowId });
  },

  async dataChanged() {
    await replan();
    return ok(null);
  },

  async toPage({ command: name }, sender) {
    const tab = tabOf(sender);
    if (tab === undefined || !isFramed(sender)) return problem('pageUnknown');
    return (await command(tab, { command: name })) ? ok(null) : problem('pageUnknown');
  },

  async openElsewhere({ where }, sender) {
    const tab = tabOf(sender);
    if (where === 'options') await browser.runtime.openOptionsPage();
    else if (where === 'panel' && browser.sidePanel !== undefined && tab !== undefined) {
      await browser.sidePanel.open({ tabId: tab });
    } else {
      await openWindow(tab);
    }
    return ok(null);
  },

  async useSite({ site }) {
    await registerScripts();
    await injectIntoOpenTabs([patternOf(site)]);
    return ok(null);
  },

  async leaveSite({ site }) {
    const removed = await browser.permissions.remove({ origins: [patternOf(site)] });
    return removed ? ok(null) : problem('noPermission');
  },

  async openSidebar({ tab }) {
    if (!(await command(tab, { command: 'open' }))) await openWindow(tab);
    return ok(null);
  },
};

function tabOf(sender: Sender): number | undefined {
  return sender.tab?.id;
}

/** A page of ours inside another page. Our own tabs and windows are the top frame of theirs; panels have no tab. */
function isFramed(sender: Sender): boolean {
  return sender.tab !== undefined && sender.frameId !== 0;
}

function speaksFor(sender: Sender, site: string): boolean {
  if (sender.origin !== undefined && sender.origin !== 'null') return sender.origin === site;
  // A sandboxed document has the origin "null"; its address still says where it is from.
  return sender.url !== undefined && new URL(sender.url).origin === site;
}
