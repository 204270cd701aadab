import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  pressOn,
  rowOf,
  captureEarlier,
  earlier,
  startKeptOnSandbox,
  type KeptOnSandbox,
} from '../support/kept-on-sandbox.ts';

/** The two clocks of a promise, and the update clock of a case, on the desk itself. */
let kept: KeptOnSandbox;
let page: Page;
let frame: Frame;

const minute = 60_000;
const clockLine = () => frame.getByRole('region', { name: 'When the customer heard from you' });

beforeAll(async () => {
  kept = await startKeptOnSandbox();
  ({ page, frame } = await kept.begin());
  await frame.getByText('Ana Ruiz').first().waitFor();
});
afterAll(() => kept.stop());

test('a public reply on the page resets the update clock of the case, a note to colleagues does not', async () => {
  await captureEarlier(page, frame, 40 * minute, 'send the label in 80 minutes');
  await clockLine().getByText('Last heard from us 2 d ago').waitFor();
  const send = async (audience: 'public' | 'internal', words: string) => {
    await page.locator(`[data-composer-tab="${audience}"]`).click();
    const editor = page.locator('.editor:visible');
    await editor.click();
    await page.keyboard.type(words);
    await page.locator('[data-send]:visible').click();
    await page.locator('.message-text').filter({ hasText: words }).waitFor();
  };
  await send('internal', 'asked the warehouse');
  // The next thing the page tells is the reply; had the note counted, the line would say so by then.
  await page.waitForTimeout(800);
  expect(await clockLine().textContent()).toContain('Last heard from us 2 d ago');
  await send('public', 'We have found your parcel.');
  await clockLine().getByText('Last heard from us 1 min ago').waitFor();
});

test('told while there is time, a promise that looks late is renegotiated and not missed', async () => {
  // Said half an hour ago: "I will tell you how it stands in five minutes".
  await earlier(frame, 30 * minute, async () => {
    await pressOn(page, frame, 'send the label', 'b');
    await frame.getByLabel('By when, in words').fill('in 5 minutes');
    await page.keyboard.press('Enter');
    await frame.getByRole('button', { name: 'Tell them by' }).click();
    await rowOf(frame, 'send the label')
      .getByText(/tell them by today/)
      .waitFor();
  });
  await frame.getByText('It is time to tell them how it stands.').waitFor({ timeout: 15_000 });
  await frame.getByRole('button', { name: 'Agree on a new time' }).click();
  await frame.getByRole('button', { name: /^In 1 hour/ }).click();
  await frame.getByRole('button', { name: 'By phone' }).click();
  await rowOf(frame, 'send the label').getByText('renegotiated').waitFor();
  expect(await frame.getByText('It is time to tell them').count()).toBe(0);
});
