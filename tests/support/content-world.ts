import type { Page } from 'playwright-core';
import type { KeptOnSandbox } from './kept-on-sandbox.ts';

/**
 * Runs a function of no outside names in the world of our content script in this page: what a page could do that has
 * taken over its own renderer.
 */
export async function inContentWorld<T>(
  kept: KeptOnSandbox,
  page: Page,
  work: () => T | Promise<T>,
): Promise<T> {
  const tab = await kept.tabId(page);
  const worker = await kept.serviceWorker();
  const call = `chrome.scripting.executeScript({ target: { tabId: ${tab} }, func: ${work.toString()} })`;
  return worker.evaluate(`${call}.then(([done]) => done.result)`);
}
