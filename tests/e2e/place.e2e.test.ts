import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import {
  capture,
  captureLine,
  rowOf,
  startKeptOnSandbox,
  type KeptOnSandbox,
} from '../support/kept-on-sandbox.ts';

let kept: KeptOnSandbox;
beforeAll(async () => {
  kept = await startKeptOnSandbox();
});
afterAll(() => kept?.stop());

/** Where the sidebar is on the page, told by its own frame: the page cannot look into our closed root. */
async function placeOf(frame: Frame): Promise<{ left: number; right: number }> {
  const element = await frame.frameElement();
  const box = await element.boundingBox();
  if (box === null) throw new Error('The sidebar is not drawn');
  return { left: Math.round(box.x), right: Math.round(box.x + box.width) };
}

const sidesOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const { left, right } = element.getBoundingClientRect();
    return { left, right };
  });

const marksOn = (page: Page) =>
  page.evaluate(() => ({
    attributes: [...document.documentElement.attributes].map(({ name, value }) => `${name}=${value}`),
    children: [...document.documentElement.children].map((child) => child.localName),
    body: [...document.body.attributes].map(({ name, value }) => `${name}=${value}`),
  }));

test('before the site is permitted nothing of ours is in the page, and Kept has no site', async () => {
  const page = await kept.openDesk('/cases/48213');
  await page.locator('article').waitFor();
  await kept.command('toggle-sidebar', page);
  expect((await marksOn(page)).children).toEqual(['head', 'body']);
  const worker = await kept.serviceWorker();
  expect(await worker.evaluate('chrome.permissions.getAll().then(({ origins }) => origins)')).toEqual([]);
  expect(await worker.evaluate('chrome.scripting.getRegisteredContentScripts()')).toEqual([]);
});

test('switched on and off again, Kept leaves the page as it was', async () => {
  const page = await kept.openDesk('/cases/48213');
  await page.locator('article').waitFor();
  const before = await marksOn(page);
  await kept.useSite(page);
  await kept.openSidebar(page);
  expect((await marksOn(page)).children).toEqual(['head', 'body', 'div']);

  const popup = await kept.popup(page);
  await popup.getByRole('button', { name: 'Stop using Kept on this site' }).click();
  await popup.getByRole('button', { name: 'Use Kept on this site' }).waitFor();
  await popup.close();
  await expect.poll(() => marksOn(page)).toEqual(before);
  // Nothing listens any more either: what changes in the page is told to nobody.
  await page.locator('a[href*="/cases/48236"], [data-case-link]').first().click();
  await kept.command('toggle-sidebar', page);
  expect((await marksOn(page)).children).toEqual(['head', 'body']);
  const worker = await kept.serviceWorker();
  const facts = await worker.evaluate(
    'chrome.storage.session.get().then((all) => Object.keys(all).filter((key) => key.startsWith("facts:")))',
  );
  expect(facts).toEqual([]);
});

test('in a layout that gives way, the sidebar covers neither the composer nor the call bar', async () => {
  const { page, frame } = await kept.begin();
  const sidebar = await placeOf(frame);
  expect(sidebar).toEqual({ left: 920, right: 1280 });
  for (const selector of ['.composer', '[data-call-bar]', '[data-send]', 'article']) {
    expect((await sidesOf(page, selector)).right, selector).toBeLessThanOrEqual(sidebar.left);
  }
  await page.close();
});

test('in a layout fixed to the window it lies over the page and moves nothing', async () => {
  const page = await kept.openDesk('/cases/48213?layout=fixed');
  await page.locator('article').waitFor();
  const before = await sidesOf(page, '.composer');
  const frame = await kept.openSidebar(page);
  expect(await sidesOf(page, '.composer')).toEqual(before);
  expect(await page.evaluate('document.documentElement.hasAttribute("style")')).toBe(false);
  await capture(page, frame, 'call Ana from the fixed page tomorrow 3pm');
  await page.close();
});

test('width and side are remembered for the site', async () => {
  const page = await kept.openDesk('/cases/48213');
  const frame = await kept.openSidebar(page);
  const { left } = await placeOf(frame);
  await page.mouse.move(left - 2, 400);
  await page.mouse.down();
  await page.mouse.move(left - 80, 400, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => placeOf(frame)).toEqual({ left: left - 80, right: 1280 });
  await frame.getByRole('button', { name: 'More' }).click();
  await frame.getByRole('menuitem', { name: 'Move to the other side' }).click();
  await expect.poll(() => placeOf(frame)).toEqual({ left: 0, right: 440 });
  await expect.poll(async () => (await sidesOf(page, 'article')).left).toBeGreaterThanOrEqual(440);
  await page.close();

  const again = await kept.openDesk('/cases/48236');
  const secondFrame = await kept.openSidebar(again);
  await expect.poll(() => placeOf(secondFrame)).toEqual({ left: 0, right: 440 });
  await secondFrame.getByRole('button', { name: 'More' }).click();
  await secondFrame.getByRole('menuitem', { name: 'Move to the other side' }).click();
  await expect.poll(() => placeOf(secondFrame)).toEqual({ left: 840, right: 1280 });
  await again.close();
});

test('while the page shows a modal dialog, the sidebar still takes clicks and typing', async () => {
  const page = await kept.openDesk('/cases/48213');
  const frame = await kept.openSidebar(page);
  await page.getByRole('button', { name: 'Merge cases…' }).click();
  await page.locator('.modal').waitFor();
  await captureLine(frame).click();
  await page.keyboard.type('merge the two cases tomorrow 9:30');
  await page.keyboard.press('Enter');
  await rowOf(frame, 'merge the two cases').click();
  await frame.getByRole('button', { name: /^Withdraw/ }).waitFor();
  expect(await page.locator('.modal').count()).toBe(1);
  const host = page.locator('html > div');
  await expect.poll(() => host.getAttribute('aria-hidden')).toBeNull();
  await page.close();
});

test('in a page that throws on every read, the sidebar opens and captures', async () => {
  const page = await kept.openDesk('/cases/48213?hostile=throws');
  const frame = await kept.openSidebar(page);
  await capture(page, frame, 'call Ana from the hostile page tomorrow 3pm');
  await rowOf(frame, 'from the hostile page').filter({ hasText: '#48213' }).waitFor();
  await page.close();
});
