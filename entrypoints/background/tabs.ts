import { browser } from 'wxt/browser';
import type { Facts } from '@/lib/adapters/define-adapter.ts';
import type { Broadcast, Command } from '@/lib/messages/contract.ts';

/**
 * What each tab shows, and the tickets for its frames. In memory of the session only (`storage.session`): a customer's
 * name is not written to disk because an agent looked at a case.
 */
const factsKey = (tab: number) => `facts:${tab}`;
const customerKey = (tab: number) => `customer:${tab}`;
const openKey = (tab: number) => `open:${tab}`;
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

/**
 * What is told of a tab becomes true in the order in which it was told: one message may take longer than the next, and what a
 * document said last is over when another one loads.
 */
export async function inTurn<Done>(tab: number, work: () => Promise<Done>): Promise<Done> {
  return navigator.locks.request(`kept-facts-${tab}`, work);
}

/** Counts what arrives of pages and of the browser, in the order in which it arrives. */
let arrived = 0;
export function arrival(): number {
  arrived += 1;
  return arrived;
}

/** When what is known of a tab was told (see arrival). */
const toldAt = new Map<number, number>();

/** `at`: when it was told, where that is not now. */
export async function setFacts(tab: number, facts: Facts | null, at = arrival()): Promise<void> {
  toldAt.set(tab, at);
  if (facts === null) await browser.storage.session.remove(factsKey(tab));
  else await browser.storage.session.set({ [factsKey(tab)]: facts });
  broadcast({ broadcast: 'factsChanged', tab, facts });
}

/**
 * Some pages of a case do not name the customer (Request Tracker's reply page): then it is the one whom another page
 * of the very same case named in this tab just before.
 */
export async function withCustomer(tab: number, facts: Facts): Promise<Facts> {
  const key = customerKey(tab);
  const { site, caseId, customer } = facts;
  if (caseId === undefined) return facts;
  if (customer !== undefined) {
    await browser.storage.session.set({ [key]: { site, caseId, customer } });
    return facts;
  }
  const last = (await browser.storage.session.get(key))[key] as Facts | undefined;
  const isSame = last?.customer !== undefined && last.site === site && last.caseId === caseId;
  return isSame ? { ...facts, customer: last.customer } : facts;
}

/** Whether the sidebar is open in this tab, so that it opens again in the tab's next document. */
export async function isOpenIn(tab: number): Promise<boolean> {
  return (await browser.storage.session.get(openKey(tab)))[openKey(tab)] === true;
}

export async function setOpenIn(tab: number, isOpen: boolean): Promise<void> {
  if (isOpen) await browser.storage.session.set({ [openKey(tab)]: true });
  else await browser.storage.session.remove(openKey(tab));
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
  // In Firefox a page of ours in a frame hears only what is said to its tab, as a content script does.
  if (import.meta.env.FIREFOX) browser.tabs.sendMessage(message.tab, message).catch(() => undefined);
}

/** To the content script of a tab. False when there is none, or when it says that the page does not let it in. */
export async function command(tab: number, message: Command): Promise<boolean> {
  try {
    return (await browser.tabs.sendMessage(tab, message, { frameId: 0 })) !== false;
  } catch {
    return false; // no script of ours in this page: the caller decides what that means
  }
}

/** What was told before `at` is over. What the next document has told since stays: it is not told twice. */
async function forget(tab: number, at: number): Promise<void> {
  if ((toldAt.get(tab) ?? 0) < at && (await factsOf(tab)) !== null) await setFacts(tab, null, at);
}

export function listenForTabs(): void {
  browser.tabs.onRemoved.addListener((tab) => {
    toldAt.delete(tab);
    const gone = [openKey(tab), customerKey(tab), ticketKey(tab), `replies:${tab}`, `case:${tab}`];
    void browser.storage.session.remove(gone);
  });
  browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
    void factsOf(tabId).then((facts) =>
      broadcast({ broadcast: 'tabShown', window: windowId, tab: tabId, facts }),
    );
  });
  // A new document: what the old one said is over, until the new one speaks. An address that changes within a document is told
  // of as loading, too (Chromium), and that document goes on speaking.
  browser.tabs.onUpdated.addListener((tab, change) => {
    if (change.status !== 'loading') return;
    const at = arrival();
    void command(tab, { command: 'here' }).then((isHere) =>
      isHere ? undefined : inTurn(tab, () => forget(tab, at)),
    );
  });
}
