/** Teaching Kept a site as a person does it: in the sidebar and with the pointer on the page. */
import type { Frame, Page } from 'playwright-core';
import type { ChromiumWithKept } from './browsers.ts';

/** Switches the built-in adapter off for this site, in the options. */
export async function switchBuiltInOff(kept: ChromiumWithKept, page: Page): Promise<void> {
  const options = await kept.context.newPage();
  await options.goto(`chrome-extension://${kept.extensionId}/options.html`);
  const site = options.locator('#taught li').filter({ hasText: new URL(page.url()).host });
  await site.getByLabel('Do not use the built-in adapter here').check();
  await options.waitForTimeout(200); // the switch is told to the open pages after it was kept
  await options.close();
  await page.bringToFront();
}

export const panel = (frame: Frame) => frame.getByRole('region', { name: 'Teach Kept this site' });

/** Says that what the panel shows is right; `shown` must be what it shows. */
export async function agree(frame: Frame, shown: string): Promise<void> {
  await panel(frame).getByText(shown, { exact: true }).waitFor();
  await panel(frame).getByRole('button', { name: 'That is right' }).click();
}

/** Clicks the middle of this part of the page once the shield is up. Real presses, not Playwright's on the element. */
export async function pointAt(page: Page, frame: Frame, selector: string): Promise<void> {
  await panel(frame).getByRole('button', { name: 'Stop', exact: true }).waitFor();
  await page.waitForFunction(isShielded);
  const part = page.locator(selector).first();
  await part.scrollIntoViewIfNeeded();
  const box = await part.boundingBox();
  if (box === null) throw new Error(`${selector} is not drawn`);
  await page.mouse.click(box.x + Math.min(box.width / 2, 40), box.y + box.height / 2);
}

/** Our shield stands before head and body; the sidebar's element stands behind them. */
export const isShielded = () => document.documentElement.firstElementChild?.localName === 'div';

/** What the background knows of the page, as soon as an adapter that was taught has read this address. */
export async function taughtFacts(kept: ChromiumWithKept, page: Page): Promise<Record<string, unknown>> {
  const key = `facts:${await kept.tabId(page)}`;
  for (;;) {
    const worker = await kept.serviceWorker();
    const known = (await worker.evaluate(`chrome.storage.session.get('${key}')`)) as Record<
      string,
      Record<string, unknown> | undefined
    >;
    const facts = known[key];
    if (
      facts?.['url'] === page.url() &&
      String(facts['adapter']).startsWith('taught-') &&
      'customer' in facts
    )
      return facts;
    await page.waitForTimeout(50);
  }
}
