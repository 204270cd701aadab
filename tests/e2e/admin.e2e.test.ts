import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, type ChromiumWithKept } from '../support/browsers.ts';
import { built } from '../support/built.ts';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

let kept: ChromiumWithKept;
let page: Page;
beforeAll(async () => {
  kept = await launchChromium({ extension: built('chrome-mv3') });
  kept.context.setDefaultTimeout(10_000);
  await kept.serviceWorker();
  page = await kept.context.newPage();
  await openAdmin();
});
afterAll(() => kept?.close());

async function openAdmin(): Promise<void> {
  await page.goto(`chrome-extension://${kept.extensionId}/admin.html`);
  await page.getByRole('heading', { name: 'Checklists and messages' }).waitFor();
}

async function previewFrame(): Promise<Frame> {
  const frame = () => page.frames().find((one) => one.url().includes('/preview.html'));
  await expect.poll(frame).toBeDefined();
  return frame() as Frame;
}

const focusedName = () =>
  page.evaluate(
    'document.activeElement.labels?.[0]?.firstChild?.textContent ?? document.activeElement.textContent',
  );

async function violations(): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(`axe.run({ iframes: false }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => id + ' ' + html.slice(0, 160) + ' ' + (any[0]?.message ?? ''))))`);
}

/** How many rows the whole database holds beside the draft and the bookkeeping. */
const rowsKept = () =>
  page.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('kept');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const names = ['checklist', 'commitment', 'update-clock', 'idea'].filter((name) => db.objectStoreNames.contains(name));
      const counts = db.transaction(names).objectStore.bind(db.transaction(names));
      Promise.all(names.map((name) => new Promise((done) => {
        const asked = counts(name).count();
        asked.onsuccess = () => done(asked.result);
      }))).then((all) => { db.close(); resolve(all.reduce((sum, one) => sum + one, 0)); });
    };
  })`);

test('a checklist is written by keyboard, shows in the real sidebar, and ticks there store nothing', async () => {
  await page.getByRole('textbox', { name: 'Name of the pack' }).focus();
  await page.keyboard.type('Acme');
  await page.getByLabel('Begin with').focus();
  await page.keyboard.press('n'); // "nothing"
  await page.getByRole('button', { name: 'Begin', exact: true }).press('Enter');

  await page.getByRole('button', { name: 'Add a checklist' }).first().press('Enter');
  await expect.poll(focusedName).toBe('Name');
  await page.keyboard.type('Lost parcel');
  await page.getByRole('button', { name: 'Add a rule' }).press('Enter');
  await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('SELECT');
  await page.keyboard.press('Tab');
  await page.keyboard.type('*parcel*, *lost*');
  await page.getByRole('button', { name: 'Add an item' }).press('Enter');
  await expect.poll(focusedName).toBe('What to do, item 1');
  await page.keyboard.type('Ask what was in it');
  await page.keyboard.press('Enter');
  await expect.poll(focusedName).toBe('What to do, item 2');
  await page.keyboard.type('Tell them the day');

  const frame = await previewFrame();
  await frame.getByText('2 items').waitFor();
  await frame
    .getByRole('button', { name: /Lost parcel/ })
    .first()
    .click();
  const box = frame.getByText('Ask what was in it').first();
  await box.waitFor();
  await box.click();
  await frame
    .getByText(/1 of 2/)
    .first()
    .waitFor();
  expect(await rowsKept()).toBe(0);
});

test('typing goes on in the preview while it is ticked, and the draft is there after a reload', async () => {
  await page.getByRole('textbox', { name: 'What to do, item 2' }).focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' it comes');
  await page.getByText(/^Draft saved \d\d:\d\d$/).waitFor();
  await openAdmin();
  await page.getByRole('textbox', { name: 'What to do, item 2' }).waitFor();
  expect(await page.getByRole('textbox', { name: 'What to do, item 2' }).inputValue()).toBe(
    'Tell them the day it comes',
  );
  const frame = await previewFrame();
  await frame.getByText('2 items').waitFor();
});

test('what the linter finds leads to its field', async () => {
  const found = page.getByRole('listitem').filter({ hasText: 'Say why.' }).first();
  await found.getByRole('button', { name: 'Show' }).press('Enter');
  await expect.poll(focusedName).toBe('Why, item 1');
});

test('the page has no violations, light and dark, wide and narrow', async () => {
  await page.emulateMedia({ colorScheme: 'light' });
  for (const view of ['Test run', 'Publish', 'What agents did', 'Write']) {
    await page.getByRole('tab', { name: view }).click();
    expect(await violations(), view).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('button', { name: 'More', exact: true }).first().click();
  expect(await violations(), 'an item with everything, dark').toEqual([]);
  await page.setViewportSize({ width: 700, height: 800 });
  expect(await violations(), 'narrow').toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
});
