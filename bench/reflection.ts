import { cpSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Aim } from './aims.ts';
import { calm } from './calm.ts';
import { launch, type Chromium, type Page } from './chromium.ts';
import { seedYears, type Years } from './seed-years.ts';
import { median, shuffled, spread } from './stats.ts';

/** The same days, a month of them and five years. */
const sizes: Record<'month' | 'fiveYears', Years> = {
  month: { days: 30, promises: 1000, entries: 167 },
  fiveYears: { days: 1800, promises: 60_000, entries: 10_000 },
};
type Size = keyof typeof sizes;
const names = Object.keys(sizes) as Size[];

/**
 * One visit, in ms since the navigation: the review as it stands, and the last plot of the default range; since the press, the last
 * plot of everything; and the longest task of the page.
 */
type Visit = { review: number; drawn: number; everything: number; longest: number };
const figures = ['review', 'drawn', 'everything', 'longest'] as const;

/** The reflection page with five years of synthetic data, against the same with a month. */
export async function benchReflection(
  extension: string,
  folder: string,
  browserPath: string,
  visits: number,
): Promise<string> {
  const found: Record<Size, Visit[]> = { month: [], fiveYears: [] };
  const filled = { month: join(folder, 'month'), fiveYears: join(folder, 'five-years') };
  for (const size of names) await fill(extension, filled[size], browserPath, sizes[size]);
  for (let round = 0; round <= visits; round += 1) {
    for (const size of shuffled(names)) {
      const profile = mkdtempSync(join(folder, 'profile-'));
      cpSync(filled[size], profile, { recursive: true });
      const browser = await launch(browserPath, profile, extension);
      try {
        const visit = await visitOf(browser);
        // The first of all waits for files that the machine has yet to read.
        if (round > 0) found[size].push(visit);
        console.log(
          `round ${round} ${size}: ${figures.map((one) => `${one} ${visit[one].toFixed(0)}`).join(' ')}`,
        );
      } finally {
        await browser.close();
      }
    }
  }
  return reportOf(found);
}

async function fill(extension: string, profile: string, browserPath: string, years: Years): Promise<void> {
  const empty = await launch(browserPath, profile, extension);
  await sleep(2000);
  const origin = await (await empty.worker()).eval<string>('location.origin');
  await seedYears(empty, origin, 'https://crm.example', years);
  await empty.close();
  // At its next start the background reads every row and takes the snapshots of the day; then it has done so.
  const browser = await launch(browserPath, profile, extension);
  await browser.worker();
  await sleep(2000);
  for (let n = 0; n < 3; n += 1) await calm();
  await browser.close();
}

async function visitOf(browser: Chromium): Promise<Visit> {
  const origin = await (await browser.worker()).eval<string>('location.origin');
  await sleep(2000);
  const review = await opened(browser, `${origin}/reflection.html#review`);
  const settled = await review.eval<number>('benchSettled()');
  await review.close();
  const page = await opened(browser, `${origin}/reflection.html#patterns`);
  const drawn = await page.eval<number>('benchDrawn(0)');
  const longest = await page.eval<number>('benchLongest');
  await calm();
  const everything = await page.eval<number>(`(() => {
    const from = performance.now();
    const drawn = benchDrawn(from);
    [...document.querySelectorAll('input[name=range]')].at(-1).click();
    return drawn.then((at) => at - from);
  })()`);
  await page.close();
  return { review: settled, drawn, everything, longest };
}

/** A page that watches itself from its first moment on. */
async function opened(browser: Chromium, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.send('Page.addScriptToEvaluateOnNewDocument', { source: watch });
  await calm();
  const loaded = page.next('Page.loadEventFired');
  await page.send('Page.navigate', { url });
  await loaded;
  return page;
}

/** `benchDrawn(from)`: when the last of the four plots was put into the page after `from`. `benchSettled`: when nothing changed any more. */
const watch = `(() => {
  globalThis.benchLongest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) benchLongest = Math.max(benchLongest, duration);
  }).observe({ type: 'longtask', buffered: true });
  const plots = [];
  let changedAt = 0;
  new MutationObserver((changes) => {
    const now = performance.now();
    if ((document.querySelector('[role=tabpanel]')?.textContent ?? '') !== '') changedAt = now;
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node.nodeType === 1)
          for (const one of [node, ...node.querySelectorAll('svg')])
            if (one.matches('[data-pattern] svg[role=img]')) plots.push(now);
  }).observe(document, { childList: true, subtree: true });
  const until = (answer) => new Promise((resolve, reject) => {
    const endsAt = performance.now() + 60_000;
    const look = () => {
      const found = answer();
      if (found !== undefined) resolve(found);
      else if (performance.now() > endsAt) reject(new Error('nothing drawn: ' + document.body.innerText.slice(0, 300)));
      else setTimeout(look, 50);
    };
    look();
  });
  globalThis.benchDrawn = (from) => until(() => plots.filter((at) => at > from).length >= 4 ? plots.filter((at) => at > from)[3] : undefined);
  globalThis.benchSettled = () => until(() => changedAt > 0 && performance.now() - changedAt > 500 ? changedAt : undefined);
})()`;

function reportOf(found: Record<Size, Visit[]>): string {
  const of = (size: Size, figure: keyof Visit) => found[size].map((visit) => visit[figure]);
  const line = (name: string, figure: keyof Visit) =>
    `  ${name}: five years ${spread(of('fiveYears', figure), 0)} ms, a month ${spread(of('month', figure), 0)} ms, ratio of medians ${ratio(figure).toFixed(2)}`;
  const ratio = (figure: keyof Visit) => median(of('fiveYears', figure)) / median(of('month', figure));
  const aims: Aim[] = [
    { aim: 'review as it stands, five years : a month', value: ratio('review'), most: 2 },
    { aim: 'patterns of twelve weeks drawn, five years : a month', value: ratio('drawn'), most: 2 },
  ];
  return [
    `The reflection page with ${sizes.fiveYears.promises} promises and ${sizes.fiveYears.entries} entries of five years, against ${sizes.month.promises} and ${sizes.month.entries} of a month, ${found.month.length} visits each in shuffled order:`,
    line('review, from the navigation to its last change', 'review'),
    line('patterns of twelve weeks, from the navigation to the last plot', 'drawn'),
    line('longest task until then', 'longest'),
    line('patterns of everything, from the press to the last plot', 'everything'),
    ...aims.map(
      ({ aim, value, most }) =>
        `Aim ${value <= most ? 'met' : 'NOT met'}: ${aim} ${value.toFixed(2)} (at most ${most})`,
    ),
  ].join('\n');
}
