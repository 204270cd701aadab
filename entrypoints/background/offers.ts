import { browser } from 'wxt/browser';
import type { Offer } from '@/lib/messages/contract.ts';
import { offerText } from '@/lib/promises/offer-text.ts';
import { openWindow } from './kept-window.ts';
import { broadcast, command } from './tabs.ts';

/**
 * Words that wait for the capture line of a tab: in memory of the session, until a page of ours asks for them. They never go
 * through the content script, which only hears "open the capture line".
 */
type Place = 'frame' | 'window';
type Waiting = Offer & { place: Place };
const offerKey = (tab: number) => `offer:${tab}`;

/** Opens the capture line that belongs to `tab` with these words in it: in the page, or where Kept is not on, in a window. */
export async function offer(tab: number, words: string): Promise<void> {
  const key = offerKey(tab);
  const offered = offerText(words);
  await browser.storage.session.set({ [key]: { ...offered, place: 'frame' } satisfies Waiting });
  if (await command(tab, { command: 'capture' })) {
    broadcast({ broadcast: 'focusCapture', tab });
    return;
  }
  await browser.storage.session.set({ [key]: { ...offered, place: 'window' } satisfies Waiting });
  await openWindow(tab, 'capture');
}

/** The words that wait for this tab's capture line, once. */
export async function takeOffer(tab: number, place: Place): Promise<Offer | null> {
  const key = offerKey(tab);
  return navigator.locks.request('kept-offers', async () => {
    const waiting = (await browser.storage.session.get(key))[key] as Waiting | undefined;
    if (waiting?.place !== place) return null;
    await browser.storage.session.remove(key);
    return { text: waiting.text, wasCut: waiting.wasCut };
  });
}

export function listenForOffers(): void {
  browser.tabs.onRemoved.addListener((tab) => void browser.storage.session.remove(offerKey(tab)));
}
