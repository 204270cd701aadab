import type { Frame, Page } from 'playwright-core';
import type { Answer } from '../../lib/messages/contract.ts';
import type { InsertWish } from '../../lib/messages/inserting.ts';
import type { ChromiumWithKept } from './browsers.ts';

/** Says one of our messages from a page of ours: the sidebar's frame, or a window of our own. */
export function say<Value>(from: Page | Frame, message: string, body: object): Promise<Value> {
  return from.evaluate(`chrome.runtime.sendMessage(${JSON.stringify({ message, body })})`);
}

/** What the insert buttons say to the background, from `from`. The page is in front. */
export async function insertInto(
  kept: ChromiumWithKept,
  page: Page,
  from: Page | Frame,
  wish: Omit<InsertWish, 'tab'>,
): Promise<Answer<'insertReply'>> {
  return say(from, 'insertReply', { tab: await kept.tabId(page), ...wish });
}

export async function undoIn(
  kept: ChromiumWithKept,
  page: Page,
  from: Page | Frame,
  text: string,
): Promise<Answer<'undoInsert'>> {
  return say(from, 'undoInsert', { tab: await kept.tabId(page), text });
}

/** Resolves when the background knows which case this page shows. */
export async function caseIsKnown(kept: ChromiumWithKept, page: Page, caseId: string): Promise<void> {
  const key = `facts:${await kept.tabId(page)}`;
  const worker = await kept.serviceWorker();
  for (;;) {
    const known = await worker.evaluate(
      `chrome.storage.session.get('${key}').then((all) => all['${key}'] ?? {})`,
    );
    const { caseId: id, url } = known as { caseId?: string; url?: string };
    if (id === caseId && url === page.url()) return;
    await page.waitForTimeout(50);
  }
}
