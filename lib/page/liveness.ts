import { browser } from 'wxt/browser';

/** How often a content script asks whether its extension is still the one that put it there (ms). */
const askMs = 1000;

/** Calls `onOrphaned` once when the extension was updated, reloaded or removed under this page. */
export function watchLiveness(signal: AbortSignal, onOrphaned: () => void): void {
  const timer = setInterval(() => {
    if (isAlive()) return;
    clearInterval(timer);
    onOrphaned();
  }, askMs);
  signal.addEventListener('abort', () => clearInterval(timer));
}

/** `runtime.id` goes away with the extension; in Firefox even touching `runtime` may throw then. */
export function isAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false; // an orphan: that is the answer
  }
}
