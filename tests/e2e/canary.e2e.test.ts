import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import { inContentWorld } from '../support/content-world.ts';
import {
  capture,
  captureEarlier,
  captureLine,
  rowOf,
  startKeptOnSandbox,
  type KeptOnSandbox,
} from '../support/kept-on-sandbox.ts';
import { stored } from '../support/stored.ts';

declare const chrome: typeof import('wxt/browser').browser;

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
const said: string[] = [];
beforeAll(async () => {
  kept = await startKeptOnSandbox();
  kept.context.on('console', (message) => said.push(message.text()));
  kept.context.on('weberror', (error) => said.push(String(error.error())));
  const worker = await kept.serviceWorker();
  worker.on('console', (message) => said.push(message.text()));
  // What is handed to the system cannot be read back, so it is read on the way.
  await worker.evaluate(() => {
    const calls: string[] = [];
    Object.assign(globalThis, { calls });
    const create = chrome.notifications.create.bind(chrome.notifications) as (
      ...given: unknown[]
    ) => Promise<string>;
    Object.assign(chrome.notifications, {
      create: (...given: unknown[]) => {
        calls.push(JSON.stringify(given));
        return create(...given);
      },
    });
  });
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
  const worker = await kept.serviceWorker();
  const shown = () => worker.evaluate<string[]>('calls');
  await expect.poll(async () => (await shown()).length).toBeGreaterThan(0);
  expect(await shown()).toEqual([expect.stringContaining('A promise is due')]);

  const tab = await kept.tabId(page);
  const outside = {
    notifications: String(await shown()),
    alarms: await worker.evaluate<string>('chrome.alarms.getAll().then(JSON.stringify)'),
    toolbar: await worker.evaluate<string>(
      `Promise.all([{}, { tabId: ${tab} }].flatMap((of) => [chrome.action.getBadgeText(of), chrome.action.getTitle(of)])).then(String)`,
    ),
    settings: await worker.evaluate<string>('chrome.storage.local.get().then(JSON.stringify)'),
    console: said.join('\n'),
    addresses: kept.context
      .pages()
      .flatMap((one) => one.frames().map((inner) => inner.url()))
      .join('\n'),
  };
  expect(outside.alarms).toContain('sweep');
  expect(outside.toolbar).toContain('1');
  expect(outside.addresses).toContain('/sidebar.html');
  for (const [place, text] of Object.entries(outside)) {
    for (const word of [...all, ...ofTheCase]) expect(text, place).not.toContain(word);
  }

  const inPage = await page.evaluate(() => [
    document.documentElement.outerHTML,
    document.title,
    JSON.stringify(performance.getEntries()),
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), name, history.state]),
  ]);
  const inWorld = await inContentWorld(kept, page, () => JSON.stringify(Object.keys(globalThis)));
  for (const word of all) expect([...inPage, inWorld].join('\n')).not.toContain(word);

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
  expect(said.join('\n')).not.toContain('uakari');
});
