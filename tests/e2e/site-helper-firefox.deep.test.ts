import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Frame } from 'puppeteer-core';
import { startSandbox } from '../../sandbox/server.ts';
import { startKeptOnFirefox, wordsOf, type KeptOnFirefox } from '../support/kept-on-firefox.ts';

/** In Firefox what a content script sees of the page is another object, and the press that saves asks once more. */
let desk: Awaited<ReturnType<typeof startSandbox>>;
let kept: KeptOnFirefox;
let profile: string;
beforeAll(async () => {
  profile = mkdtempSync(join(tmpdir(), 'kept-firefox-'));
  desk = await startSandbox({ port: 0 });
  kept = await startKeptOnFirefox(profile);
});
afterAll(async () => {
  await kept.close();
  await desk.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

test('Firefox is taught a desk, too', async () => {
  const { page } = kept;
  await page.goto(`${desk.url}/cases/48213`);
  await kept.useSite();
  const options = await kept.extensionPage('options.html');
  await options.waitForSelector('#taught input[type=checkbox]');
  await options.evaluate(`document.querySelector('#taught input[type=checkbox]').click()`);
  await new Promise((done) => setTimeout(done, 500)); // the switch is told to the open pages after it was kept
  await options.close();
  await page.bringToFront();

  const frame = await kept.openSidebar();
  await press(frame, 'Teach Kept this site…');
  await says(frame, 'from the address');
  await press(frame, 'That is right');
  await says(frame, "Click the customer's name");
  await clickAt('[data-customer]');
  await says(frame, 'Ana Ruiz');
  await press(frame, 'That is right');
  await says(frame, 'Click into the box');
  await clickAt('[data-composer="public"] .editor');
  await press(frame, 'The customer');
  await says(frame, 'open a second case');
  expect(await page.evaluate('document.documentElement.firstElementChild.localName')).toBe('head');
  await clickAt('.row[href*="48227"]');
  await says(frame, 'Is this what the page shows now?');
  const save = await frame.waitForSelector('xpath/.//button[.="That is right, use it"]');
  await save?.click();
  await says(frame, 'Once more, to be sure');
  await new Promise((done) => setTimeout(done, 600)); // the question must have been there to be read (gate.ts)
  await save?.click();
  await says(frame, 'Kept reads this site now');
  await says(frame, '佐藤 美咲 · #48227');
});

async function press(frame: Frame, name: string): Promise<void> {
  const button = await frame.waitForSelector(`xpath/.//button[.=${JSON.stringify(name)}]`);
  await button?.click();
}

async function says(frame: Frame, words: string): Promise<void> {
  await expect.poll(() => wordsOf(frame), { timeout: 10_000 }).toContain(words);
}

/** While it is pointed at the shield stands before head and body; the press goes to whatever is above. */
async function clickAt(selector: string): Promise<void> {
  const [x, y] = (await kept.page.evaluate(`(() => {
    const box = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
    return [box.x + 20, box.y + box.height / 2];
  })()`)) as [number, number];
  await kept.page.mouse.click(x, y);
}
