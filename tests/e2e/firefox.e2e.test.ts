import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSandbox } from '../../sandbox/server.ts';
import { again, expectNoViolations, moment, pressTwice } from '../support/firefox-steps.ts';
import {
  captureLine,
  inExtension,
  startKeptOnFirefox,
  textIn,
  until,
  valueOf,
  wordsOf,
  type KeptOnFirefox,
} from '../support/kept-on-firefox.ts';

/** The background is stopped after a moment, so that each test also shows that it is woken. */
const soonIdle = { 'extensions.background.idle.timeout': 1500 };
/** Said, because the profile remembers. An insertion takes longer than the background lives there. */
const staysAwake = { 'extensions.background.idle.timeout': 30_000 };
const dark = { 'layout.css.prefers-color-scheme.content-override': 0 };
const saved = 'Promise saved.';

let desk: Awaited<ReturnType<typeof startSandbox>>;
let profile: string;
let kept: KeptOnFirefox;

beforeAll(async () => {
  desk = await startSandbox({ port: 0 });
  profile = mkdtempSync(join(tmpdir(), 'kept-firefox-'));
  kept = await startKeptOnFirefox(profile, soonIdle);
});
afterAll(async () => {
  await kept.close();
  await desk.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

const openCase = (id: number) => kept.page.goto(`${desk.url}/cases/${id}`);

test('the press in the popup permits the site, and the sidebar opens in the page that was open already', async () => {
  await openCase(48213);
  await kept.useSite();
  const frame = await kept.openSidebar();
  await textIn(frame, 'Ana Ruiz · #48213');
  await textIn(frame, 'Refund for order 48213 has not arrived');
});

test('a promise is written by keyboard alone, understood before Enter, saved and listed', async () => {
  const frame = await kept.openSidebar();
  await kept.page.keyboard.type('call her back tomorrow by 3pm');
  await textIn(frame, 'tomorrow 15:00');
  await kept.page.keyboard.press('Enter');
  await textIn(frame, saved);
  await textIn(frame, 'call her back');
  expect(await valueOf(await captureLine(frame))).toBe('');
});

test('the frame writes the second copy and the canary too', async () => {
  // The promise, and the update clock of its case: the page shows that we have answered there.
  await expect.poll(() => inExtension<string[]>(kept, filesOfCopy)).not.toEqual([]);
  const stored = await inExtension<{ canary?: { n: number; count: number } }>(
    kept,
    'browser.storage.local.get()',
  );
  expect(stored.canary?.n).toBeGreaterThanOrEqual(1);
  expect(stored.canary?.count).toBe(stored.canary?.n);
  expect(JSON.stringify(stored)).not.toContain('call her back');
  expect(await wordsOf(await kept.frameHere())).not.toContain('The second copy of your promises cannot');
});

test('the strip follows the page from case to case without a new document', async () => {
  const { page } = kept;
  const frame = await kept.frameHere();
  await page.click('a[href*="/cases/48230"]');
  const strip = `document.querySelector('main > :first-child').innerText`;
  await until(frame, `${strip}.includes('#48230')`);
  expect(await frame.evaluate(strip)).not.toContain('Ana Ruiz');
});

test('letters typed in the sidebar do nothing in the page, and the other way round', async () => {
  const { page } = kept;
  await openCase(48213);
  const frame = await kept.openSidebar();
  const address = page.url();
  await page.keyboard.type('r / ? j k c');
  expect(await valueOf(await captureLine(frame))).toBe('r / ? j k c');
  expect(await shortcutsIn(page)).toBe('');
  expect(page.url()).toBe(address);
  for (let letter = 0; letter < 11; letter += 1) await page.keyboard.press('Backspace');

  const editor = await page.waitForSelector('[data-composer="public"] .editor');
  await editor?.click();
  await page.keyboard.type('k r ? t x');
  expect(await editor?.evaluate((box) => box.textContent)).toContain('k r ? t x');
  expect(await valueOf(await captureLine(frame))).toBe('');
  expect(await frame.evaluate(`document.querySelector('[role=dialog]') === null`)).toBe(true);

  // The page does listen: outside its fields the same letter is a shortcut.
  await page.click('[data-subject]');
  await page.keyboard.press('r');
  await expect.poll(() => shortcutsIn(page)).toBe('r');
});

test('Escape gives the caret back into the reply where it stood', async () => {
  const { page } = kept;
  await openCase(48213);
  await kept.frameHere();
  const editor = await page.waitForSelector('[data-composer="public"] .editor');
  await editor?.click();
  await page.keyboard.type('Hello world');
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowLeft');
  const frame = await kept.openSidebar();
  await page.keyboard.press('Escape');
  await expect.poll(() => frame.evaluate('document.hasFocus()')).toBe(false);
  await page.keyboard.type('dear ');
  expect(await editor?.evaluate((box) => box.textContent)).toContain('Hello dear world');
});

test('the open sidebar opens again in the next document without taking the focus', async () => {
  await openCase(48213);
  await kept.openSidebar();
  await kept.page.goto(`${desk.url}/cases`);
  const frame = await kept.frameHere();
  expect(await frame.evaluate('document.hasFocus()')).toBe(false);
  await textIn(frame, 'No case on this page');
});

test('a reminder falls due while the background is stopped, and reaches the toolbar', async () => {
  await openCase(48213);
  const frame = await kept.openSidebar();
  await captureEarlier(frame, 45_000, 'send the papers in 1 minute');
  const ours = await kept.extensionPage('options.html');
  await expect.poll(() => ours.evaluate(badge), { timeout: 5000 }).toBe('1 calm');
  const isStopped = 'browser.extension.getBackgroundPage() === null';
  await expect.poll(() => ours.evaluate(isStopped), { timeout: 12_000 }).toBe(true);
  expect(await ours.evaluate(badge)).toBe('1 calm');
  await expect.poll(() => ours.evaluate(badge), { timeout: 70_000 }).toBe('1 past due');
  const shown = await inExtension<{ 'reminder:shown'?: string[] }>(kept, 'browser.storage.session.get()');
  expect(shown['reminder:shown']).toHaveLength(1);
  await ours.close();
});

test('Alt+L, a letter, a line and Enter: the caret is back in the reply, and the entry stands in the log', async () => {
  const { page } = kept;
  await openCase(48213);
  await kept.frameHere();
  const editor = await page.waitForSelector('[data-composer="public"] .editor');
  await editor?.click();
  await page.keyboard.type('Hello world');
  await kept.command('log');
  const frame = await kept.sidebarFrame(page);
  await until(frame, `document.hasFocus() && document.activeElement.getAttribute('role') === 'radio'`);
  await page.keyboard.press('h');
  await page.keyboard.type('Xanthippe was loud');
  await page.keyboard.press('Enter');
  await textIn(frame, 'Saved.');
  await expect.poll(() => frame.evaluate('document.hasFocus()')).toBe(false);
  await page.keyboard.type('!');
  expect(await editor?.evaluate((box) => box.textContent)).toContain('Hello world!');

  const log = await kept.extensionPage('reflection.html');
  await log.bringToFront();
  await until(log, `document.querySelectorAll('[role=tab]').length > 0`);
  await log.keyboard.press('/');
  await textIn(log, 'Xanthippe was loud');
  // What the sidebar opens next is compared with the address.
  expect(await log.evaluate('location.hash')).toBe('#log');
  await log.keyboard.press('/');
  await log.keyboard.type('xanth');
  await textIn(log, '1 entry');
  await log.close();
  await page.bringToFront();
});

test("the browser's own sidebar shows the same page", async () => {
  const ours = await kept.extensionPage('options.html');
  await ours.evaluate(
    `document.body.addEventListener('click', () => browser.sidebarAction.open(), { once: true })`,
  );
  await ours.bringToFront();
  await ours.click('h1');
  const words = `browser.extension.getViews({ type: 'sidebar' }).map((view) => view.document.body.innerText).join()`;
  await expect.poll(() => ours.evaluate(words), { timeout: 10_000 }).toContain('send the papers');
  await ours.evaluate(
    `document.body.addEventListener('click', () => browser.sidebarAction.close(), { once: true })`,
  );
  await ours.click('h1');
  await ours.close();
});

test('a promise outlives the death of the browser, and is kept by two presses', async () => {
  await kept.kill();
  kept = await startKeptOnFirefox(profile, soonIdle);
  const { page } = kept;
  await openCase(48213);
  const frame = await kept.openSidebar();
  await textIn(frame, 'call her back');
  for (let tab = 0; tab < 20; tab += 1) {
    await page.keyboard.press('Tab');
    if (await frame.evaluate(`document.activeElement.textContent.startsWith('call her back')`)) break;
  }
  await page.keyboard.press('k');
  await until(frame, `document.activeElement.textContent === 'In writing'`);
  await page.keyboard.press('Enter');
  // Firefox cannot tell whether the page covers us, so the same step is asked for twice.
  await textIn(frame, again);
  expect(await wordsOf(frame)).not.toContain('Undo');
  await frame.evaluate('new Promise((done) => setTimeout(done, 500))');
  await page.keyboard.press('Enter');
  await textIn(frame, 'Undo');
  await openCase(48213);
  const after = await kept.frameHere();
  await textIn(after, 'send the papers');
  expect(await wordsOf(after)).not.toContain('call her back');
});

test('axe finds nothing in sidebar, popup and options, light', () => expectNoViolations(kept));

test('axe finds nothing in sidebar, popup and options, dark', async () => {
  await kept.close();
  kept = await startKeptOnFirefox(profile, { ...staysAwake, ...dark });
  await openCase(48213);
  await kept.openSidebar();
  expect(await (await kept.frameHere()).evaluate(`matchMedia('(prefers-color-scheme: dark)').matches`)).toBe(
    true,
  );
  await expectNoViolations(kept);
});

test('a checklist is attached and ticked, what happens next goes into the reply, and sending it starts the clock anew', async () => {
  const { page } = kept;
  await openCase(48213);
  const frame = await kept.openSidebar();
  await frame.evaluate(`document.getElementById('tab-promises').focus()`);
  await page.keyboard.press('2');
  const offer = await frame.waitForSelector('#panel-updates li > button[data-row]');
  await offer?.focus();
  const top = await offer?.evaluate((button) => button.getBoundingClientRect().top);
  await page.keyboard.press('Enter');
  await textIn(frame, again);
  // The second press goes where the first went: nothing has moved.
  expect(await offer?.evaluate((button) => button.getBoundingClientRect().top)).toBe(top);
  await moment(frame);
  await page.keyboard.press('Enter');
  await until(frame, `document.activeElement.role === 'checkbox'`);
  await pressTwice(frame, () => page.keyboard.press(' '));
  await until(frame, `document.activeElement.ariaChecked === 'true'`);

  await frame.evaluate(`${button('What happens next')}.click()`);
  const line = await frame.waitForSelector('label input[maxlength="2000"]');
  await line?.focus();
  await page.keyboard.type('we check the transfer tomorrow 16:00');
  await until(frame, `document.querySelector('[data-preview]')?.innerText.includes('By: ')`);
  const insert = await frame.waitForSelector('#panel-updates button[data-main]');
  await pressTwice(frame, async () => insert?.click());
  await textIn(frame, 'Promise saved: we check the transfer');
  const words = `document.querySelector('[data-composer="public"] .editor').innerText`;
  expect(await page.evaluate(words)).toContain('What happens next: we check the transfer');
  await page.click('[data-send]');
  await textIn(frame, 'Last heard from us 1 min ago');
});

const button = (words: string) =>
  `[...document.querySelectorAll('button')].find((one) => one.textContent === '${words}')`;

/** `1 calm` or `1 past due`: what the toolbar icon says by number and colour. */
const badge = `(async () => {
  const color = await browser.action.getBadgeBackgroundColor({});
  return (await browser.action.getBadgeText({})) + (color[0] > color[1] ? ' past due' : ' calm');
})()`;

/** The names of all files of the second copy's journal. */
const filesOfCopy = `(async () => {
  const root = await navigator.storage.getDirectory();
  const journal = await (await root.getDirectoryHandle('kept-copy')).getDirectoryHandle('journal');
  return Array.fromAsync(journal.keys());
})()`;

async function shortcutsIn(page: Page): Promise<string> {
  return String(await page.evaluate(`document.documentElement.dataset.shortcutLog ?? ''`));
}

/** Writes a promise as if it were so long ago: only the sidebar's clock is set back while it is read and saved. */
async function captureEarlier(frame: Frame, agoMs: number, text: string): Promise<void> {
  await frame.evaluate(`globalThis.realNow = Date.now; Date.now = () => realNow() - ${agoMs}`);
  await kept.page.keyboard.type(text);
  await kept.page.keyboard.press('Enter');
  await textIn(frame, saved);
  await frame.evaluate('Date.now = globalThis.realNow');
}
