import { setTimeout as sleep } from 'node:timers/promises';
import { calm } from './calm.ts';
import type { Chromium, Page } from './chromium.ts';
import { goTo, open, type Opening } from './measure.ts';

/**
 * What is typed: a word that hundreds have, one that few have, a customer, a case, a slip of the fingers, a day, two words.
 * All of it stands in the promises of every size (words.ts).
 */
const typedWords = ['refund', 'lighthouse', 'marguer', '50120', 'refumd', 'yesterday', 'oakhurst por'];

/** One press of a key: `first` is the one after an empty field, `kind` what was being typed. */
export type Press = { kind: string; typed: string; first: boolean; ms: number };

/**
 * From each press of a key in the sidebar's search until the results for what then stands in the field are painted. Letter
 * by letter, as a person types; every word twice, and the first time does not count.
 */
export async function measureSearch(browser: Chromium, url: string, opening: Opening): Promise<Press[]> {
  const page = await browser.newPage();
  await goTo(page, url);
  const { panel } = await open(browser, page, opening);
  const inPanel = <T>(expression: string) => panel.session.eval<T>(expression, panel.context);
  await sleep(500);
  await inPanel(`document.querySelector('[aria-keyshortcuts="/"]').click()`);
  await inPanel(watchResults);
  const presses: Press[] = [];
  for (const round of [0, 1]) {
    for (const kind of typedWords) {
      await inPanel(emptyField);
      await press(page, { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 });
      await sleep(200);
      await calm();
      for (let length = 1; length <= kind.length; length += 1) {
        const typed = kind.slice(0, length);
        await inPanel(`benchAwait(${JSON.stringify(typed)})`);
        await press(page, { key: typed.slice(-1), text: typed.slice(-1) });
        const ms = await inPanel<number>('benchPainted');
        if (round > 0) presses.push({ kind, typed, first: length === 1, ms });
        await sleep(60);
      }
    }
  }
  await page.close();
  return presses;
}

async function press(page: Page, key: object): Promise<void> {
  await page.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
  await page.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

const emptyField = `(async () => {
  for (let field; ; await new Promise((done) => setTimeout(done, 20))) {
    field = document.querySelector('[data-find] input');
    if (field === null) continue;
    window.focus();
    field.focus();
    field.select();
    return;
  }
})()`;

/** A frame is painted when the task after the next drawing runs. A space at the end asks for nothing new. */
const watchResults = `(() => {
  let key = 0;
  addEventListener('keydown', (event) => { key = event.timeStamp; }, true);
  globalThis.benchAwait = (typed) => void (globalThis.benchPainted = new Promise((resolve, reject) => {
    const before = key;
    const isThere = () =>
      key !== before &&
      document.querySelector('[data-find] input')?.value === typed &&
      document.querySelector('[data-of]')?.dataset.of.startsWith('[' + JSON.stringify(typed.trim()) + ',');
    const done = () => {
      if (!isThere()) return;
      stop();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - key);
        port2.postMessage(0);
      });
    };
    const observer = new MutationObserver(done);
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    addEventListener('input', done);
    const timer = setTimeout(() => { stop(); reject(new Error('no results for ' + typed)); }, 10000);
    const stop = () => { clearTimeout(timer); observer.disconnect(); removeEventListener('input', done); };
  }));
})()`;
