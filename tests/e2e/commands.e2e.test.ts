import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page, Worker } from 'playwright-core';
import { captureLine, rowOf, startKeptOnSandbox, type KeptOnSandbox } from '../support/kept-on-sandbox.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let kept: KeptOnSandbox;
let page: Page;
let worker: Worker;
let health: Page;
beforeAll(async () => {
  kept = await startKeptOnSandbox();
  page = await kept.openDesk('/cases/48213');
  await kept.useSite(page);
  worker = await kept.serviceWorker();
  // The test reminder takes ten seconds, in which the other tests run.
  health = await kept.context.newPage();
  await health.goto(`chrome-extension://${kept.extensionId}/health.html`);
  await health.getByRole('button', { name: 'Fire a test in 10 s' }).click();
  await health.getByText('It comes in 10 s').waitFor();
  await page.bringToFront();
});
afterAll(() => kept?.stop());

/** What the browser says when "Promise this" was chosen on selected text. */
async function promiseThis(words: string, on: Page): Promise<void> {
  const tab = await kept.tabId(on);
  await worker.evaluate(`chrome.tabs.get(${tab}).then((tab) =>
    chrome.contextMenus.onClicked.dispatch({ menuItemId: 'promise-this', selectionText: ${JSON.stringify(words)} }, tab))`);
}

test('"Promise this" puts the selected words into the line of that tab, past the content script, and saves nothing', async () => {
  await worker.evaluate(`{
    globalThis.toContent = [];
    const real = chrome.tabs.sendMessage.bind(chrome.tabs);
    chrome.tabs.sendMessage = (...said) => { toContent.push(JSON.stringify(said)); return real(...said); };
  }`);
  await promiseThis('I will call you\n back tomorrow by 3pm', page);
  const frame = await kept.sidebarFrame(page);
  await expect.poll(() => captureLine(frame).inputValue()).toBe('I will call you back tomorrow by 3pm');
  await frame.getByText('tomorrow 15:00').waitFor();
  await frame.waitForFunction(() => document.hasFocus());
  expect(await rowOf(frame, 'call you').count()).toBe(0);
  expect(String(await worker.evaluate('toContent.join()'))).toContain('capture');
  expect(String(await worker.evaluate('toContent.join()'))).not.toContain('call you');

  // A line that holds something is left as it is, until the person adds the words.
  await promiseThis(`send the contract ${'x'.repeat(3000)}`, page);
  await frame.getByRole('button', { name: 'Add the selected text' }).waitFor();
  expect(await captureLine(frame).inputValue()).toBe('I will call you back tomorrow by 3pm');
  await frame.getByRole('button', { name: 'Leave it out' }).click();
  await captureLine(frame).fill('');
  await promiseThis(`send the contract ${'x'.repeat(3000)}`, page);
  await frame.getByText('The rest was left out').waitFor();
  expect((await captureLine(frame).inputValue()).length).toBe(2000);
  await captureLine(frame).fill('');
});

test('where Kept is not on, the selected words come in a Kept window', async () => {
  const other = await kept.context.newPage();
  await other.goto(kept.desk.url.replace('127.0.0.1', 'localhost'));
  const opening = kept.context.waitForEvent('page');
  await promiseThis('post the lamp', other);
  const own = await opening;
  await expect.poll(() => captureLine(own).inputValue()).toBe('post the lamp');
  await captureLine(own).fill('');
  await own.close();
  await other.close();
});

test('a line in the address bar is understood before Enter, whatever it holds, and Enter saves it quietly', async () => {
  await page.bringToFront();
  const frame = await kept.sidebarFrame(page);
  await worker.evaluate(`{
    globalThis.suggested = [];
    const real = chrome.omnibox.setDefaultSuggestion.bind(chrome.omnibox);
    chrome.omnibox.setDefaultSuggestion = (one) => { real(one); suggested.push(one.description); };
  }`);
  const typed = `call <b>O'Neill & "Sons" tomorrow by 3pm`;
  await worker.evaluate(`chrome.omnibox.onInputChanged.dispatch(${JSON.stringify(typed)}, () => {})`);
  await expect
    .poll(() => worker.evaluate('suggested.at(-1)'))
    .toMatch(/^Enter saves: .*15:00 · #48213 Ana Ruiz/);
  await worker.evaluate(`chrome.omnibox.onInputEntered.dispatch(${JSON.stringify(typed)}, 'currentTab')`);
  await rowOf(frame, `call <b>O'Neill & "Sons"`).waitFor();
  expect(await captureLine(frame).inputValue()).toBe('');

  // Without a time it is finished where there is room to ask.
  await worker.evaluate(`chrome.omnibox.onInputEntered.dispatch('write to Eve', 'currentTab')`);
  await expect.poll(() => captureLine(frame).inputValue()).toBe('write to Eve');
  await frame.getByText('By when?').waitFor();
  await captureLine(frame).fill('');
});

test('the popup has a line of its own, with the case of the tab in front', async () => {
  const popup = await kept.popup(page);
  await captureLine(popup).fill('ring Tom in 30 minutes');
  await popup.getByText('48213').waitFor();
  await captureLine(popup).press('Enter');
  await popup.locator('section', { hasText: 'Due today' }).getByText('ring Tom').waitFor();
  await popup.close();
  await page.bringToFront();
  await rowOf(await kept.sidebarFrame(page), 'ring Tom').waitFor();
});

test('the test of the health page is a real alarm and a real notification, and red lines are put right', async () => {
  await health.bringToFront();
  await health.getByText('Did you see the notification?').waitFor({ timeout: 15_000 });
  expect(await health.evaluate('chrome.notifications.getAll().then((all) => Object.keys(all))')).toContain(
    'kept-test',
  );
  await health.getByRole('button', { name: 'Yes, I saw it' }).click();
  await health.getByText('you saw the test of').waitFor();
  await health.getByText('and the browser will wake Kept for it').waitFor();
  await health.getByText('read as "sandbox", and the case is #48213').waitFor();

  await worker.evaluate('chrome.alarms.clearAll()');
  await health.getByRole('button', { name: 'Look again' }).click();
  await health.getByText('the browser was not asked to wake Kept').waitFor();
  await health.evaluate(axe);
  for (const colorScheme of ['light', 'dark'] as const) {
    await health.emulateMedia({ colorScheme });
    const found = await health.evaluate(`axe.run().then(({ violations }) => violations.map(({ id }) => id))`);
    expect(found, colorScheme).toEqual([]);
  }
  await health.getByRole('button', { name: /^Set it again/ }).click();
  await health.getByText('and the browser will wake Kept for it').waitFor();
});
