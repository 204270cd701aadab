import { setTimeout as sleep } from 'node:timers/promises';
import { calm } from './calm.ts';
import type { Chromium } from './chromium.ts';

/**
 * A backup file opened in the options page and restored into an empty Kept (ms): `preview` from choosing it until what would
 * change is shown, `restore` from the press until it is done; `longest` task of the page, `heap` after it in bytes.
 */
export type Imported = { rows: number; preview: number; restore: number; longest: number; heap: number };

const patienceMs = 300_000;
const input = `document.querySelector('input[type=file][aria-label="Open a backup file"]')`;

export async function measureImport(
  browser: Chromium,
  origin: string,
  file: string,
  rows: number,
): Promise<Imported> {
  const page = await browser.newPage(`${origin}/options.html`);
  await sleep(1500);
  await page.eval(watchTasks);
  await calm();
  const { result } = await page.send<{ result: { objectId: string } }>('Runtime.evaluate', {
    expression: input,
  });
  const shown = page.eval<number>(until(`group().querySelector(':scope section li') !== null`));
  await page.send('DOM.setFileInputFiles', { files: [file], objectId: result.objectId });
  const preview = await shown;
  // The press is a trusted key on the button, as a person's is.
  await page.eval(`group().querySelector(':scope section button').focus()`);
  const done = page.eval<number>(
    until(
      `group().querySelector(':scope section') === null && group().querySelector('[role=status]').textContent !== ''`,
    ),
  );
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' };
  await page.send('Input.dispatchKeyEvent', { type: 'keyDown', ...enter });
  await page.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
  const restore = await done;
  const said = await page.eval<string>(`group().querySelector('[role=status]').textContent`);
  if (!said.startsWith(String(rows))) throw new Error(said);
  await sleep(500);
  const longest = await page.eval<number>('benchLongest');
  await page.send('HeapProfiler.collectGarbage');
  const { usedSize } = await page.send<{ usedSize: number }>('Runtime.getHeapUsage');
  await page.close();
  return { rows, preview, restore, longest, heap: usedSize };
}

const watchTasks = `(() => {
  globalThis.benchLongest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) benchLongest = Math.max(benchLongest, duration);
  }).observe({ type: 'longtask' });
  globalThis.group = () => ${input}.closest('section');
})()`;

/** Milliseconds until what is said of the page is true. */
function until(isSo: string): string {
  return `new Promise((resolve, reject) => {
    const from = performance.now();
    const look = () => { if (${isSo}) { stop(); requestAnimationFrame(() => resolve(performance.now() - from)); } };
    const observer = new MutationObserver(look);
    const timer = setTimeout(() => { stop(); reject(new Error(group().innerText.slice(-300))); }, ${patienceMs});
    const stop = () => { clearTimeout(timer); observer.disconnect(); };
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  })`;
}
