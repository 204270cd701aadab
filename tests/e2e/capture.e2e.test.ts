import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import {
  capture,
  captureEarlier,
  captureLine,
  focused,
  pressOn,
  rowOf,
  startKeptOnSandbox,
  type KeptOnSandbox,
} from '../support/kept-on-sandbox.ts';

const hour = 3_600_000;

let kept: KeptOnSandbox;
let page: Page;
let frame: Frame;
beforeAll(async () => {
  kept = await startKeptOnSandbox();
  ({ page, frame } = await kept.begin('/cases/48213'));
});
afterAll(() => kept?.stop());
beforeEach(() => page.bringToFront());

const historyOf = async (what: string): Promise<string> => {
  await pressOn(page, frame, what, 'Enter');
  const text = await frame.locator('li[data-commitment]', { hasText: what }).locator('ol').innerText();
  await page.keyboard.press('Enter');
  return text;
};

test('what was understood shows before Enter, and Enter saves it under this customer', async () => {
  await kept.command('capture-promise', page);
  await expect.poll(() => focused(frame)).toBe('');
  await page.keyboard.type('call Ana back tomorrow by 3pm');
  const chips = frame.locator('form');
  await chips
    .getByTitle('Change the time')
    .filter({ hasText: /^tomorrow 15:00 \S+/ })
    .waitFor();
  expect(await chips.getByRole('combobox', { name: 'Channel' }).inputValue()).toBe('call');
  expect(await chips.getByTitle('Customer').innerText()).toBe('Ana Ruiz');
  expect(await chips.getByTitle('without this case').innerText()).toBe('48213');
  expect(await rowOf(frame, 'call Ana back').count()).toBe(0);

  await page.keyboard.press('Enter');
  await frame.getByText('Promise saved.', { exact: true }).waitFor();
  const under = frame.locator('h2', { hasText: 'This customer' }).locator('+ ul');
  await rowOf(frame, 'call Ana back').waitFor();
  expect(await under.innerText()).toMatch(/call Ana back[\s\S]*tomorrow 15:00[\s\S]*Ana Ruiz · #48213/);
});

test('a promise saved in one place shows at once in a second tab and in a window of its own', async () => {
  const second = await kept.openDesk('/cases/48236');
  const secondFrame = await kept.openSidebar(second);
  await secondFrame.getByRole('button', { name: 'More' }).click();
  const opening = kept.context.waitForEvent('page');
  await secondFrame.getByRole('menuitem', { name: 'Open in a window' }).click();
  const popOut = await opening;
  await captureLine(popOut).waitFor();

  await page.bringToFront();
  await capture(page, frame, 'send Ana the receipt within 30 minutes');
  await rowOf(secondFrame, 'send Ana the receipt').waitFor();
  await rowOf(popOut, 'send Ana the receipt').waitFor();
  await popOut.close();
  await second.close();
});

test('k and a way to know marks a promise kept, and u within ten seconds brings it back', async () => {
  await capture(page, frame, 'email Ana the label in 2 hours');
  await pressOn(page, frame, 'the label', 'k');
  await expect.poll(() => focused(frame)).toBe('In writing');
  await page.keyboard.press('Enter');
  const row = frame.locator('li[data-commitment]', { hasText: 'the label' });
  await row.getByRole('status').getByText('Kept').waitFor();
  await page.keyboard.press('u');
  await row.getByRole('status').waitFor({ state: 'detached' });

  await pressOn(page, frame, 'the label', 'k');
  await frame.getByRole('button', { name: 'In writing' }).press('Enter');
  // Ten seconds later it leaves the list for good.
  await row.waitFor({ state: 'detached', timeout: 15_000 });
});

test('t notes that the customer was told, and the history says so', async () => {
  await capture(page, frame, 'ring Ana about the card in 3 hours');
  await pressOn(page, frame, 'about the card', 't');
  await expect.poll(() => focused(frame)).toBe('In writing');
  await page.keyboard.press('Tab');
  await expect.poll(() => focused(frame)).toBe('By phone');
  await page.keyboard.press('Enter');
  const row = frame.locator('li[data-commitment]', { hasText: 'about the card' });
  await row.getByRole('status').waitFor();
  expect(await historyOf('about the card')).toMatch(/Told · By phone/);
});

test('r before the time has passed renegotiates by keyboard alone', async () => {
  await capture(page, frame, 'check the parcel in 4 hours');
  await pressOn(page, frame, 'check the parcel', 'r');
  await expect.poll(() => frame.evaluate('document.activeElement.placeholder')).toBe('tomorrow 3pm');
  await page.keyboard.type('tomorrow 5pm');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(frame)).toBe('In writing');
  await page.keyboard.press('Enter');
  await expect.poll(() => rowOf(frame, 'check the parcel').innerText()).toMatch(/tomorrow 17:00/);
  expect(await rowOf(frame, 'check the parcel').innerText()).toContain('renegotiated');
});

test('r after the time has passed is no renegotiation: it offers missed, and to promise again', async () => {
  await captureEarlier(page, frame, 2 * hour, 'confirm the address in 1 hour');
  await pressOn(page, frame, 'confirm the address', 'r');
  await frame.getByText('That is a missed promise; make it again for the new time.').waitFor();
  expect(await frame.getByRole('button', { name: 'In writing' }).count()).toBe(0);
  await page.keyboard.type('tomorrow 4pm');
  await page.keyboard.press('Enter');
  await frame.getByRole('button', { name: 'Missed, promise again', disabled: false }).press('Enter');
  await rowOf(frame, 'confirm the address').filter({ hasText: 'tomorrow 16:00' }).waitFor();
  const missed = frame.locator('li[data-done="true"]', { hasText: 'confirm the address' });
  expect(await missed.getByRole('status').innerText()).toContain('Missed');
});

test('s moves the reminder and leaves the promise where it is', async () => {
  await capture(page, frame, 'post the spare shade tomorrow 10:00');
  await pressOn(page, frame, 'spare shade', 's');
  await expect.poll(() => focused(frame)).toBe('In 15 min');
  await page.keyboard.press('Enter');
  const row = frame.locator('li[data-commitment]', { hasText: 'spare shade' });
  await row.getByText('Reminder snoozed').waitFor();
  expect(await row.innerText()).toContain('tomorrow 10:00');
});

test('w sets a promise aside with a next step, who does it and when they hear, and x withdraws it with a reason', async () => {
  await capture(page, frame, 'hear from Priya about the transfer tomorrow noon');
  await pressOn(page, frame, 'hear from Priya', 'w');
  await page.keyboard.type('ask for the date');
  await page.keyboard.press('Enter');
  await frame.getByRole('alert').filter({ hasText: 'are needed' }).waitFor();
  await frame.getByLabel('Who does it?').focus();
  await page.keyboard.type('Priya in accounts');
  const inWords = frame.getByLabel('By when, in words');
  await inWords.focus();
  await page.keyboard.type('in 3 hours');
  await page.keyboard.press('Enter');
  await expect.poll(() => inWords.inputValue()).toBe('');
  await frame.getByLabel('Why (if it helps)').focus();
  await page.keyboard.press('Enter');
  await rowOf(frame, 'hear from Priya')
    .filter({ hasText: 'Waiting on Priya in accounts' })
    .waitFor({ timeout: 15_000 });

  const row = frame.locator('li[data-commitment]', { hasText: 'hear from Priya' });
  await pressOn(page, frame, 'hear from Priya', 'x');
  await page.keyboard.press('Enter');
  expect(await rowOf(frame, 'hear from Priya').getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.type('she did it herself');
  await page.keyboard.press('Enter');
  await row.getByText('Withdrawn').waitFor();
});

test('Escape leaves the step, and the next one gives the caret back to the same place in the reply', async () => {
  const editor = page.locator('[data-composer="public"] .editor');
  await editor.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Dear Ana, thank you');
  await page.keyboard.press('Control+ArrowLeft');
  await kept.command('capture-promise', page);
  await expect.poll(() => frame.evaluate('document.hasFocus()')).toBe(true);

  await pressOn(page, frame, 'spare shade', 'w');
  await page.keyboard.press('Escape');
  expect(await rowOf(frame, 'spare shade').getAttribute('aria-expanded')).toBe('false');
  await page.keyboard.press('Escape');
  await expect.poll(() => frame.evaluate('document.hasFocus()')).toBe(false);
  await page.keyboard.type('many ');
  expect(await editor.innerText()).toMatch(/^Dear Ana, thank many you/);
});
