import { browser } from 'wxt/browser';
import type { Facts } from '@/lib/adapters/define-adapter.ts';
import type { Broadcast, Command } from '@/lib/messages/contract.ts';
import { replan } from './reminders.ts';

/**
 * What each tab shows, and the tickets for its frames. In memory of the session only (`storage.session`): a customer's
 * name is not written to disk because an agent looked at a case.
 */
const factsKey = (tab: number) => `facts:${tab}`;
const ticketKey = (tab: number) => `ticket:${tab}`;

export async function factsOf(tab: number): Promise<Facts | null> {
  const key = factsKey(tab);
  return ((await browser.storage.session.get(key))[key] as Facts | undefined) ?? null;
}

/** Every tab that shows a permitted page, with its facts. */
export async function tabsWithFacts(): Promise<{ tab: number; facts: Facts }[]> {
  const all = await browser.storage.session.get();
  return Object.entries(all)
    .filter(([key]) => key.startsWith('facts:'))
    .map(([key, facts]) => ({ tab: Number(key.slice('facts:'.length)), facts: facts as Facts }));
}

export async function setFacts(tab: number, facts: Facts | null): Promise<void> {
  if (facts === null) await browser.storage.session.remove(factsKey(tab));
  else await browser.storage.session.set({ [factsKey(tab)]: facts });
  broadcast({ broadcast: 'factsChanged', tab, facts });
}

/** A ticket for one frame of this tab; it is good once. One per tab, so that asking ten thousand times fills nothing. */
export async function issueTicket(tab: number): Promise<string> {
  const token = crypto.randomUUID();
  await browser.storage.session.set({ [ticketKey(tab)]: token });
  return token;
}

/** True once, for the newest ticket of this tab. */
export async function redeemTicket(tab: number, token: string): Promise<boolean> {
  const key = ticketKey(tab);
  return navigator.locks.request('kept-tickets', async () => {
    if ((await browser.storage.session.get(key))[key] !== token) return false;
    await browser.storage.session.remove(key);
    return true;
  });
}

/** To all our pages. That none is open is no problem. */
export function broadcast(message: Broadcast): void {
  browser.runtime.sendMessage(message).catch(() => undefined);
}

/** To the content script of a tab. False when there is none, or when it says that the page does not let it in. */
export async function command(tab: number, message: Command): Promise<boolean> {
  try {
    return (await browser.tabs.sendMessage(tab, message, { frameId: 0 })) !== false;
  } catch {
    return false; // no script of ours in this page: the caller decides what that means
  }
}

export function listenForTabs(): void {
  browser.tabs.onRemoved.addListener((tab) => {
    void setFacts(tab, null).then(replan);
  });
  // A new document: what the old one said is over, until the new one speaks.
  browser.tabs.onUpdated.addListener((tab, change) => {
    if (change.status === 'loading') void factsOf(tab).then((facts) => facts && setFacts(tab, null));
  });
}
