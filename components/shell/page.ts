import { browser } from 'wxt/browser';
import { create } from 'zustand';
import type { Facts } from '@/lib/adapters/define-adapter.ts';
import type { Broadcast, Offer } from '@/lib/messages/contract.ts';
import type { Picked } from '@/lib/messages/teaching.ts';
import { send } from '@/lib/messages/send.ts';
import { useTabs } from './tabs.ts';

/** What this page of ours knows of the CRM page it belongs to. Lost when closed, and nobody misses it. */
type PageState = {
  tab: number | null;
  facts: Facts | null;
  /** Raised each time the capture shortcut was pressed. */
  captureCalls: number;
  /** Raised each time the shortcut of the log was pressed. */
  logCalls: number;
  /** Words from elsewhere that wait for the capture line, until it has taken them. */
  offered: Offer | null;
  /** What the person pointed at last, while Kept is taught this site. */
  picked: Picked | null;
};

export const usePage = create<PageState>(() => ({
  tab: null,
  facts: null,
  captureCalls: 0,
  logCalls: 0,
  offered: null,
  picked: null,
}));

/** True when a web page holds us in a frame: then a ticket is needed and clicks are guarded. Our admin page is none. */
export const isFramed = window.top !== window && !isOurs(window.top);

/** Nobody but a page of our own origin lets itself be read, and those hold frames of our own only (frame-src). */
function isOurs(top: Window | null): boolean {
  try {
    return top !== null && top.location.origin === location.origin;
  } catch {
    return false; // another origin: a web page
  }
}

/**
 * Redeems the ticket in our address and listens for facts. Answers false when there is no right ticket: a page that
 * frames the sidebar by itself gets an empty frame.
 */
export async function joinPage(): Promise<boolean> {
  const hash = new URLSearchParams(location.hash.slice(1));
  const token = hash.get('token') ?? '';
  const tab = Number(hash.get('tab') ?? new URLSearchParams(location.search).get('tab'));
  // The ticket is spent: it need not stay in the address.
  if (token !== '') history.replaceState(null, '', location.pathname);
  // The shortcut may be pressed before we know which tab is ours; what was said of facts is in the answer.
  const early = new Set(hash.has('capture') ? [-1] : []);
  const earlyLog = new Set(hash.has('log') ? [-1] : []);
  browser.runtime.onMessage.addListener((raw: unknown, sender) => {
    if (sender.id !== browser.runtime.id) return;
    const message = raw as Broadcast;
    if (message.broadcast === 'focusCapture') early.add(message.tab);
    if (message.broadcast === 'focusLog') earlyLog.add(message.tab);
    hear(message);
  });
  const answer = await send('hello', tab > 0 ? { token, tab } : { token });
  if (!answer.ok) return !isFramed;
  const { window: followed, ...page } = answer.value;
  ownWindow = followed;
  const isCalled = early.has(-1) || early.has(answer.value.tab ?? -1);
  usePage.setState({ ...page, captureCalls: isCalled ? 1 : 0 });
  if (isCalled) void askForOffer();
  if (earlyLog.has(-1) || earlyLog.has(answer.value.tab ?? -1)) goToLog();
  return true;
}

/** Whoever calls for the capture line may have words for it: they are asked for, because what is told to all is heard by all. */
async function askForOffer(): Promise<void> {
  const { tab } = usePage.getState();
  if (tab === null) return;
  const answer = await send('takeOffer', { tab });
  if (answer.ok && answer.value !== null) usePage.setState({ offered: answer.value });
}

/** The browser's side panel stands beside every tab of its window, so it shows the case of the tab in front. */
let ownWindow: number | null = null;

/** The words of the log are in a tab of their own, which may not have been loaded yet. */
function goToLog(): void {
  useTabs.setState({ shown: 'reflect' });
  usePage.setState((state) => ({ logCalls: state.logCalls + 1 }));
}

function hear(message: Broadcast): void {
  if (message.broadcast === 'tabShown') {
    if (message.window === ownWindow) usePage.setState({ tab: message.tab, facts: message.facts });
    return;
  }
  if (message.tab !== usePage.getState().tab) return;
  if (message.broadcast === 'factsChanged') usePage.setState({ facts: message.facts });
  else if (message.broadcast === 'focusLog') goToLog();
  else if (message.broadcast === 'picked') usePage.setState({ picked: message.picked });
  else if (message.broadcast === 'focusCapture') {
    usePage.setState((state) => ({ captureCalls: state.captureCalls + 1 }));
    void askForOffer();
  }
}
