import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import {
  capture,
  captureEarlier,
  captureLine,
  rowOf,
  startKeptOnSandbox,
  type KeptOnSandbox,
} from '../support/kept-on-sandbox.ts';
import { watchOutside, type Outside } from '../support/outside.ts';
import { stored } from '../support/stored.ts';

/** Words that are typed, each into another field, and must not be found anywhere but in pages of ours. */
const words = {
  what: ['aardwolf', 'binturong', 'cacomistle', 'dibatag', 'echidna', 'fossa', 'gerenuk', 'hoatzin'],
  customer: ['ibisbill', 'jerboa', 'kinkajou'],
  waiting: ['linsang', 'margay', 'numbat', 'okapi'],
  reason: ['pangolin', 'quokka', 'ringtail', 'saola', 'tamandua'],
};
/** The page's own words about the case; they may stand in the page, and nowhere else outside. */
const ofTheCase = ['Ana Ruiz', 'has not arrived'];
const all = Object.values(words).flat();

let kept: KeptOnSandbox;
let page: Page;
let frame: Frame;
let outside: Outside;
beforeAll(async () => {
  kept = await startKeptOnSandbox();
  outside = await watchOutside(kept);
  ({ page, frame } = await kept.begin('/cases/48213'));
});
afterAll(() => kept?.stop());

/** Goes through a promise's life with a word in every field. */
async function live(): Promise<void> {
  await captureLine(frame).fill(`${words.what.slice(0, 4).join(' ')} in 4 hours`);
  await frame.getByTitle('Customer').click();
  await frame.getByLabel('Customer', { exact: true }).fill(words.customer.join(' '));
  await page.keyboard.press('Enter');
  await frame.getByText('Promise saved.', { exact: true }).waitFor();
  await rowOf(frame, 'aardwolf').press('w');
  await frame.getByLabel('Next step').fill(words.waiting.slice(0, 1).join(' '));
  await frame.getByLabel('Who does it?').fill(words.waiting.slice(1).join(' '));
  await frame.getByRole('button', { name: /^In 1 hour/ }).click();
  await frame.getByLabel('Why (if it helps)').fill(words.waiting.join(' '));
  await page.keyboard.press('Enter');
  await expect.poll(() => historyOf('aardwolf')).toContain('waiting');

  await capture(page, frame, `${words.what.slice(4, 6).join(' ')} in 5 hours`);
  await rowOf(frame, 'echidna').press('x');
  await frame.getByLabel('Why is it withdrawn?').fill(words.reason.join(' '));
  await page.keyboard.press('Enter');
  await expect.poll(() => historyOf('echidna')).toContain('withdrawn');

  // Promised an hour ago for half an hour ago: due now.
  await captureEarlier(page, frame, 3_600_000, `${words.what.slice(6).join(' ')} in 30 minutes`);
}

const historyOf = async (what: string) =>
  (await stored(frame)).find((row) => row.what.includes(what))?.history.join() ?? '';

test('twenty words typed into Kept are found nowhere outside its own pages', async () => {
  await live();
  await expect.poll(async () => (await outside.shown()).length).toBeGreaterThan(0);
  expect(await outside.shown()).toEqual([expect.stringContaining('A promise is due')]);

  // The number comes to the toolbar a moment after the notification.
  await expect.poll(async () => (await outside.places(page))['toolbar']).toContain('1');
  const places = await outside.places(page);
  expect(places['alarms']).toContain('sweep');
  expect(places['addresses']).toContain('/sidebar.html');
  for (const [place, text] of Object.entries(places)) {
    // The page's title names its case, and what the page shows is known while the browser runs; neither is ours to hide.
    const ofIt = ['titles', 'session'].includes(place) ? [] : ofTheCase;
    for (const word of [...all, ...ofIt]) expect(text, place).not.toContain(word);
  }
  const inPage = await outside.inPage(page);
  for (const word of all) expect(inPage).not.toContain(word);

  // The search itself works: in the sidebar the words are.
  const inside = await frame.evaluate('document.body.innerText');
  expect(inside).toContain('hoatzin');
  expect(JSON.stringify(await stored(frame))).toContain('binturong');
});

test('with words switched on, the notification has the promise, and nothing else has', async () => {
  const worker = await kept.serviceWorker();
  await worker.evaluate('calls.length = 0, chrome.storage.local.set({ wordsInNotifications: true })');
  await captureEarlier(page, frame, 3_600_000, 'uakari in 20 minutes');
  await expect.poll(async () => String(await worker.evaluate('calls'))).toContain('uakari');
  expect(await page.evaluate('document.documentElement.outerHTML')).not.toContain('uakari');
  expect(outside.said.join('\n')).not.toContain('uakari');
});
