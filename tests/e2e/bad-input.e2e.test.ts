import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import { captureLine, rowOf, startKeptOnSandbox, type KeptOnSandbox } from '../support/kept-on-sandbox.ts';

let kept: KeptOnSandbox;
let page: Page;
let frame: Frame;
beforeAll(async () => {
  kept = await startKeptOnSandbox();
  ({ page, frame } = await kept.begin('/cases/48213'));
});
afterAll(() => kept?.stop());
afterEach(() => captureLine(frame).fill(''));

const rows = () => frame.locator('[data-row]').count();

async function enter(text: string): Promise<void> {
  await captureLine(frame).fill(text);
  expect(await captureLine(frame).inputValue()).toBe(text);
  await captureLine(frame).press('Enter');
}

test('an empty line is answered by a sentence and saves nothing', async () => {
  const before = await rows();
  await enter('');
  await frame.getByRole('status').filter({ hasText: 'Write what you promised' }).waitFor();
  await enter('   ');
  await frame.getByRole('status').filter({ hasText: 'Write what you promised' }).waitFor();
  expect(await rows()).toBe(before);
});

test('10,000 letters are too many, and all of them stay in the line', async () => {
  const long = 'call Ana back tomorrow 3pm '.padEnd(10_000, 'x');
  await enter(long);
  await frame.getByRole('alert').filter({ hasText: '10,000 of 2,000 letters' }).waitFor();
  expect(await captureLine(frame).inputValue()).toBe(long);
  expect(await rows()).toBe(0);
});

test.each([
  ['only a date', 'tomorrow', 'What did you promise?'],
  ['a past time', 'call Ana yesterday at 3pm', 'That time has passed. By when?'],
  ['a date that does not exist', 'call Ana on 31 Feb', 'That date does not exist. By when?'],
  ['no time at all', 'call Ana', 'By when?'],
])('%s is asked about, and the line stays', async (_, line, question) => {
  await enter(line);
  await frame.locator('form').getByText(question, { exact: true }).last().waitFor();
  expect(await captureLine(frame).inputValue()).toBe(line);
  expect(await rowOf(frame, line).count()).toBe(0);
});

test('where the time is missing, choosing one saves the promise', async () => {
  await enter('send Ana the catalogue');
  await expect.poll(() => frame.evaluate('document.activeElement.placeholder')).toBe('tomorrow 3pm');
  await page.keyboard.type('tomorrow 2pm');
  await page.keyboard.press('Enter');
  await rowOf(frame, 'send Ana the catalogue').filter({ hasText: 'tomorrow 14:00' }).waitFor();
  await expect.poll(() => captureLine(frame).inputValue()).toBe('');
});

test('where the words are missing, adding them saves the promise', async () => {
  await enter('tomorrow 11am');
  const asked = frame.locator('form input').nth(1);
  await expect.poll(() => asked.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type('ring the warehouse');
  await page.keyboard.press('Enter');
  await rowOf(frame, 'ring the warehouse').filter({ hasText: 'tomorrow 11:00' }).waitFor();
});

test('right-to-left words are saved as they were written', async () => {
  const words = 'الاتصال بآنا غدا';
  await enter(`${words} tomorrow 3pm`);
  await rowOf(frame, words).filter({ hasText: 'tomorrow 15:00' }).waitFor();
  const row = rowOf(frame, words).locator('bdi').first();
  expect(await row.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
});

test('a name of emoji and a subject of HTML are shown as text, and no script runs', async () => {
  const alerts: string[] = [];
  page.on('dialog', (dialog) => {
    alerts.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(`${kept.desk.url}/cases/48219`);
  frame = await kept.openSidebar(page);
  await frame.getByText('🦊 Fox & Co 🌿').first().waitFor();
  await enter('send the warranty card tomorrow 9:00');
  await rowOf(frame, 'send the warranty card').filter({ hasText: '🦊 Fox & Co 🌿' }).waitFor();
  await frame.getByText('Promise saved.', { exact: true }).waitFor();

  await page.goto(`${kept.desk.url}/cases/48233`);
  frame = await kept.openSidebar(page);
  await frame.getByText('<img src=x onerror=alert(1)> refund').waitFor();
  await enter('refund <script>alert(2)</script><img src=x onerror=alert(3)> tomorrow 9:30');
  const row = rowOf(frame, 'refund <script>alert(2)</script><img src=x onerror=alert(3)>');
  await row.filter({ hasText: 'Tom "Tommy" O\'Brien & Sons' }).waitFor();
  expect(await frame.locator('main img, main script').count()).toBe(0);
  expect(alerts).toEqual([]);
});
