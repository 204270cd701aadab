import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { CDPSession, Frame, Page } from 'playwright-core';
import {
  capture,
  captureLine,
  rowOf,
  startKeptOnSandbox,
  type KeptOnSandbox,
} from '../support/kept-on-sandbox.ts';

/** Each of them is a shortcut of the page, and some of them are ours as well. */
const letters = ['r', '/', '?', 'j', 'k', 'c'];

let kept: KeptOnSandbox;
let page: Page;
let frame: Frame;
let keyboard: CDPSession;
beforeAll(async () => {
  kept = await startKeptOnSandbox();
  ({ page, frame } = await kept.begin());
  await capture(page, frame, 'call Ana back tomorrow by 3pm');
  keyboard = await kept.context.newCDPSession(page);
});
afterAll(() => kept?.stop());
beforeEach(() => captureLine(frame).fill(''));

const fired = () => page.evaluate('document.documentElement.dataset.shortcutLog');

/** Enter as it comes while an input method is composing: the method has used it, and the page sees code 229. */
async function composeAndPressEnter(text: string): Promise<void> {
  await keyboard.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
  await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
}

test('what is typed in the sidebar triggers nothing in the page', async () => {
  const address = page.url();
  await captureLine(frame).focus();
  for (const letter of letters) await page.keyboard.press(letter);
  expect(await captureLine(frame).inputValue()).toBe(letters.join(''));
  await page.keyboard.press('Enter');
  // No time was said, so the line asks, and its question takes the focus; then the person goes to the list.
  await frame.getByLabel('By when, in words').waitFor();

  await rowOf(frame, 'call Ana back').focus();
  for (const letter of ['j', 'c', 'Enter', 'Enter']) await page.keyboard.press(letter);
  // "/" is ours too: it opens the search over the list, and Escape gives the list back.
  await page.keyboard.press('/');
  await frame.getByRole('search').getByRole('textbox').waitFor();
  await page.keyboard.type('r j');
  await page.keyboard.press('Escape');
  await rowOf(frame, 'call Ana back').focus();
  await page.keyboard.press('?');
  await frame.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await page.keyboard.press('Escape');
  await frame.getByRole('dialog').waitFor({ state: 'detached' });

  expect(await fired()).toBe('');
  expect(page.url()).toBe(address);
  expect(await page.locator('.modal').count()).toBe(0);
});

test('beside an open sidebar the page keeps its own shortcuts', async () => {
  await page.locator('body').click({ position: { x: 500, y: 20 } });
  await page.keyboard.press('c');
  expect(await fired()).toBe('c');
});

test('what is typed in the page triggers nothing in the sidebar', async () => {
  await page.locator('[data-composer="internal"] .editor').click();
  await page.keyboard.type('r / ? j k c t s w x u');
  await page.keyboard.press('Enter');
  expect(await captureLine(frame).inputValue()).toBe('');
  expect(await frame.getByRole('dialog').count()).toBe(0);
  expect(await rowOf(frame, 'call Ana back').getAttribute('aria-expanded')).toBe('false');
  expect(await page.locator('[data-composer="internal"] .editor').innerText()).toContain(
    'r / ? j k c t s w x u',
  );
});

test('an input method composes in the capture line, and its Enter does not save', async () => {
  await captureLine(frame).click();
  await page.keyboard.type('tomorrow 3pm ');
  await composeAndPressEnter('でんわ');
  expect(await captureLine(frame).inputValue()).toBe('tomorrow 3pm でんわ');
  await keyboard.send('Input.insertText', { text: '電話' });
  expect(await captureLine(frame).inputValue()).toBe('tomorrow 3pm 電話');
  expect(await frame.locator('[data-row]').count()).toBe(1);

  await page.keyboard.press('Enter');
  await rowOf(frame, '電話').waitFor();
});

test('an input method composes in the field for the time, and its Enter does not choose', async () => {
  await captureLine(frame).fill('send the catalogue');
  await frame.getByTitle('Change the time').click();
  const field = frame.getByRole('textbox', { name: 'By when, in words' });
  await field.click();
  await page.keyboard.type('tomorrow 2p');
  await composeAndPressEnter('m');
  expect(await field.inputValue()).toBe('tomorrow 2pm');
  await keyboard.send('Input.insertText', { text: 'm' });
  await page.keyboard.press('Enter');
  await field.waitFor({ state: 'detached' });
});
