import { browser } from 'wxt/browser';

/**
 * What lies in the storage that a browser copies to its maker and to the person's other devices; '' is nothing. Kept writes
 * nothing there, and this is read to show it. Undefined where there is no such storage.
 */
export async function syncedText(): Promise<string | undefined> {
  try {
    const all = await browser.storage.sync.get();
    return Object.keys(all).length === 0 ? '' : JSON.stringify(all);
  } catch {
    // Switched off by the organisation, or a browser without it.
    return undefined;
  }
}
