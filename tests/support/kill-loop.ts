/**
 * Kills the whole browser in the middle of writing, starts it again on the same profile and compares what is there with
 * what had been acknowledged. Writes go the person's own way: the capture line, Enter, "Promise saved."
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { hashOf } from '../../lib/db/tally.ts';
import commitment, { type Commitment } from '../../lib/records/commitment.ts';
import type { Tally } from '../../lib/settings.ts';
import { launchChromium } from './browsers.ts';
import { built } from './built.ts';
import { captureLine } from './kept-on-sandbox.ts';

type Stored = { rows: Commitment[]; tally: Tally; repair?: { rows: number; missing: number } };

export type KillFigures = {
  kills: number;
  acknowledged: number;
  /** Starts at which the browser had lost part of the database. */
  resets: number;
  /** Acknowledged and not there, at starts without and with a reset. */
  lost: number;
  lostAtResets: number;
  /** The oldest of those when the browser was killed (ms). */
  oldestLostMs: number;
  halfWritten: number;
  tallyWrong: number;
  slowestStartMs: number;
};

export async function killLoop(profile: string, kills: number): Promise<KillFigures> {
  const figures: KillFigures = {
    kills: 0,
    acknowledged: 0,
    resets: 0,
    lost: 0,
    lostAtResets: 0,
    oldestLostMs: 0,
    halfWritten: 0,
    tallyWrong: 0,
    slowestStartMs: 0,
  };
  /** Acknowledged words, and when. */
  const acknowledged = new Map<string, number>();
  let killedAt = 0;
  for (let round = 0; round <= kills; round += 1) {
    const kept = await launchChromium({ extension: built('chrome-mv3'), profile });
    const page = await kept.context.newPage();
    await page.exposeFunction('acknowledge', (what: string) => void acknowledged.set(what, Date.now()));
    const begun = Date.now();
    await page.goto(`chrome-extension://${kept.extensionId}/sidebar.html`);
    await captureLine(page).waitFor({ timeout: 60_000 });
    figures.slowestStartMs = Math.max(figures.slowestStartMs, Date.now() - begun);

    compare(await readStored(page), acknowledged, killedAt, figures);
    figures.acknowledged = acknowledged.size;
    if (round === kills) {
      await kept.close();
      break;
    }
    const understood = page.getByRole('button', { name: 'Understood' });
    if (await understood.isVisible()) await understood.click();
    await page.evaluate(startWriting, round);
    // Another moment each time, so that the kill meets every part of a write, but the same moments in every run.
    await wait(600 + ((round * 137) % 1500));
    killedAt = Date.now();
    await kept.kill();
    figures.kills += 1;
  }
  return figures;
}

function compare(stored: Stored, acknowledged: Map<string, number>, killedAt: number, figures: KillFigures) {
  const there = new Set(stored.rows.map(({ what }) => what));
  const lost = [...acknowledged].filter(([what]) => !there.has(what));
  const wasReset = stored.repair !== undefined;
  if (wasReset) figures.resets += 1;
  if (wasReset) figures.lostAtResets += lost.length;
  else figures.lost += lost.length;
  for (const [what, at] of lost) {
    figures.oldestLostMs = Math.max(figures.oldestLostMs, killedAt - at);
    acknowledged.delete(what); // counted once
  }
  figures.halfWritten += stored.rows.filter((row) => !commitment.schema.safeParse(row).success).length;
  const sum = stored.rows.reduce((total, row) => (total + hashOf(row)) % 2 ** 48, 0);
  if (stored.tally.count !== stored.rows.length || stored.tally.sum !== sum) figures.tallyWrong += 1;
}

/** Everything in one transaction, past our own code. */
function readStored(page: Page): Promise<Stored> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get: (key: string) => Promise<{ databasePlace?: number }> } } };
    };
    const { databasePlace: place = 0 } = await chrome.storage.local.get('databasePlace');
    const { storageBuckets } = navigator as unknown as {
      storageBuckets: { open: (name: string) => Promise<{ indexedDB: IDBFactory }> };
    };
    const factory = place === 0 ? indexedDB : (await storageBuckets.open(`kept-${place}`)).indexedDB;
    const answer = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((done, fail) => {
        request.addEventListener('success', () => done(request.result));
        request.addEventListener('error', () => fail(request.error ?? new Error('no error given')));
      });
    const database = await answer(factory.open(place === 0 ? 'kept' : `kept-${place}`));
    const transaction = database.transaction(['commitment', 'meta']);
    const meta = transaction.objectStore('meta');
    const [rows, tally, repair] = await Promise.all([
      answer(transaction.objectStore('commitment').getAll()),
      answer(meta.get('tally')),
      answer(meta.get('repair')),
    ]);
    database.close();
    return { rows, tally: tally?.tally ?? { n: 0, count: 0, sum: 0 }, repair: repair?.said };
  });
}

/** Runs in the sidebar: writes one promise after the other, each as soon as the one before is said to be saved. */
function startWriting(round: number): void {
  const line = document.querySelector('form input') as HTMLInputElement;
  const status = document.querySelector('form [role=status]') as HTMLElement;
  // Past React's own setter on the element, or it would not notice.
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  let count = 0;
  let what = '';
  // In letters: figures might be read as a time.
  const name = (n: number): string =>
    `${n < 26 ? '' : name(Math.floor(n / 26) - 1)}${'abcdefghijklmnopqrstuvwxyz'[n % 26]}`;
  const next = () => {
    count += 1;
    what = `write to ${name(round)} ${name(count)}`;
    value?.set?.call(line, `${what} in 5 hours`);
    line.dispatchEvent(new Event('input', { bubbles: true }));
    setTimeout(() => line.form?.requestSubmit());
  };
  new MutationObserver(() => {
    if (!status.textContent.includes('Promise saved.') || line.value !== '') return;
    (globalThis as unknown as { acknowledge: (what: string) => void }).acknowledge(what);
    setTimeout(next);
  }).observe(status, { childList: true, subtree: true, characterData: true });
  next();
}
