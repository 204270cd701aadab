import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { captureLine, startKeptOnSandbox, type KeptOnSandbox } from '../support/kept-on-sandbox.ts';

let kept: KeptOnSandbox;
beforeAll(async () => {
  kept = await startKeptOnSandbox();
});
afterAll(() => kept?.stop());

const sentence = 'Kept was updated. Finish what you are doing, then refresh this page.';

/** What assistive software is told of the page: it sees into closed shadow roots, as the person's eyes do. */
async function said(page: Page): Promise<string> {
  const session = await kept.context.newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.map(({ name }) => String(name?.value ?? '')).join('\n');
}

/** As an update does it. Chromium starts an unpacked extension again only in developer mode. */
async function updateExtension(): Promise<void> {
  const extensions = await kept.context.newPage();
  await extensions.goto('chrome://extensions');
  await extensions.evaluate(`
    chrome.developerPrivate
      .updateProfileConfiguration({ inDeveloperMode: true })
      .then(() => chrome.developerPrivate.reload('${kept.extensionId}', { failQuietly: true }))`);
  await extensions.close();
}

test('updated under an open page, Kept says so, touches nothing, and keeps what was typed', async () => {
  const { page, frame } = await kept.begin();
  await page.evaluate('globalThis.sameDocument = true');
  await page.locator('[data-composer="public"] .editor').click();
  await page.keyboard.type('Dear Ana');
  await captureLine(frame).click();
  await page.keyboard.type('ring the warehouse about');
  // A draft is on the disk a moment after the last key.
  await page.waitForTimeout(600);

  await updateExtension();
  await page.bringToFront();
  await expect.poll(() => said(page), { timeout: 5000 }).toContain(sentence);

  expect(await page.evaluate('globalThis.sameDocument')).toBe(true);
  expect(await page.locator('[data-composer="public"] .editor').innerText()).toContain('Dear Ana');
  expect(await page.evaluate('document.documentElement.style.marginRight')).toBe('');
  // The page works on, and its keys are its own.
  await page.keyboard.press('End');
  await page.keyboard.type(', thank you');

  await page.reload();
  const again = await kept.openSidebar(page);
  await expect.poll(() => captureLine(again).inputValue()).toBe('ring the warehouse about');
  expect(await said(page)).not.toContain(sentence);
});
