import { setTimeout as sleep } from 'node:timers/promises';
import { calm } from './calm.ts';
import type { Chromium, Page } from './chromium.ts';

/** What is typed: words many promises have, rare ones, a case, a customer, a slip, a day, two words. */
export const typedWords = [
  'refund',
  'customer 77',
  '50123',
  '#48213',
  'custmoer',
  'yesterday',
  'arrive call 12',
];

/** One press of a key in the search of the agenda. */
export type Press = { typed: string; ms: number };

/**
 * From each press of a key in the search until the results for what then stands in the field are painted. Letter by letter, as a
 * person types; every word twice, and the first time does not count.
 */
export async function measureSearch(browser: Chromium, origin: string): Promise<Press[]> {
  const page = await browser.newPage(`${origin}/agenda.html#find`);
  await sleep(2000);
  await page.eval(watchResults);
  const presses: Press[] = [];
  for (const round of [0, 1]) {
    for (const words of typedWords) {
      await clear(page);
      await calm();
      for (let length = 1; length <= words.length; length += 1) {
        const typed = words.slice(0, length);
        const ms = await press(page, typed);
        if (round > 0) presses.push({ typed, ms });
      }
    }
  }
  await page.close();
  return presses;
}

async function press(page: Page, typed: string): Promise<number> {
  const letter = typed.at(-1) ?? '';
  // Armed before the key is sent: input overtakes what is evaluated.
  await page.eval(`void (globalThis.benchPainted = benchWatch(${JSON.stringify(typed.trim())}))`);
  await page.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter });
  await page.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter });
  const ms = await page.eval<number>('globalThis.benchPainted');
  await sleep(60);
  return ms;
}

async function clear(page: Page): Promise<void> {
  await page.eval(`(() => {
    const field = document.querySelector('[data-find] input');
    field.focus();
    field.select();
    document.execCommand('delete');
  })()`);
  await sleep(200);
}

/** A frame is painted when the task after the next drawing runs. */
const watchResults = `
  addEventListener('keydown', (event) => { globalThis.benchKey = event.timeStamp; }, true);
  globalThis.benchWatch = (typed) => new Promise((resolve, reject) => {
    const before = globalThis.benchKey;
    const isThere = () => globalThis.benchKey !== before && document.querySelector('[data-of]')?.dataset.of.startsWith('[' + JSON.stringify(typed) + ',');
    const done = () => {
      if (!isThere()) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - globalThis.benchKey);
        port2.postMessage(0);
      });
    };
    const observer = new MutationObserver(done);
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    addEventListener('keydown', () => requestAnimationFrame(done), { once: true });
    setTimeout(() => reject(new Error('no results for ' + typed)), 10000);
  });
  true`;
