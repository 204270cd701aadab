/**
 * Kills the whole browser while three windows write at once (capturing, keeping, importing), starts it again on the same
 * profile and compares what is there with what had been acknowledged. Writes go the person's own way: the line and Enter,
 * the row and its key, the file and its button.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { hashOf } from '../../lib/db/tally.ts';
import commitment, { type Commitment } from '../../lib/records/commitment.ts';
import type { Tally } from '../../lib/settings.ts';
import { launchChromium } from './browsers.ts';
import { built } from './built.ts';
import { captureLine } from './kept-on-sandbox.ts';
import {
  fileRows,
  importedId,
  importOneAfterAnother,
  keepOneAfterAnother,
  startCapturing,
} from './kill-writers.ts';

type Stored = { rows: Commitment[]; tally: Tally; repair?: { rows: number; missing: number } };

export type KillFigures = {
  kills: number;
  /** Promises captured and kept, and files imported, that had been said to be saved. */
  acknowledged: number;
  kept: number;
  imported: number;
  /** Promises said to be kept that were open again, and files of which only a part had come. */
  keptAgainOpen: number;
  halfImported: number;
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
    kept: 0,
    imported: 0,
    keptAgainOpen: 0,
    halfImported: 0,
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
  const keptIds = new Set<string>();
  /** Files that were begun (the round and its number), and whether they were said to be there. */
  const files = new Map<string, { round: number; file: number; isSaid: boolean }>();
  let killedAt = 0;
  for (let round = 0; round <= kills; round += 1) {
    const kept = await launchChromium({ extension: built('chrome-mv3'), profile });
    const page = await kept.context.newPage();
    await page.exposeFunction('acknowledge', (what: string) => void acknowledged.set(what, Date.now()));
    const begun = Date.now();
    await page.goto(`chrome-extension://${kept.extensionId}/sidebar.html`);
    await captureLine(page).waitFor({ timeout: 60_000 });
    figures.slowestStartMs = Math.max(figures.slowestStartMs, Date.now() - begun);

    const stored = await readStored(page);
    compare(stored, acknowledged, killedAt, figures);
    compareSteps(stored, keptIds, [...files.values()], figures);
    figures.acknowledged = acknowledged.size;
    figures.kept = keptIds.size;
    figures.imported = [...files.values()].filter(({ isSaid }) => isSaid).length;
    if (round === kills) {
      await kept.close();
      break;
    }
    const understood = page.getByRole('button', { name: 'Understood' });
    if (await understood.isVisible()) await understood.click();
    const [keeping, importing] = [await kept.context.newPage(), await kept.context.newPage()];
    await keeping.goto(`chrome-extension://${kept.extensionId}/sidebar.html`);
    await importing.goto(`chrome-extension://${kept.extensionId}/options.html`);
    await page.evaluate(startCapturing, round);
    const writers = [
      keepOneAfterAnother(keeping, (id) => keptIds.add(id)),
      importOneAfterAnother(importing, {
        folder: profile,
        round,
        began: (file) => files.set(`${round}-${file}`, { round, file, isSaid: false }),
        said: (file) => files.set(`${round}-${file}`, { round, file, isSaid: true }),
      }),
    ];
    const before = keptIds.size + figures.imported;
    const hasBegun = () =>
      keptIds.size + [...files.values()].filter(({ isSaid }) => isSaid).length > before + 1;
    for (let waited = 0; waited < 8000 && !hasBegun(); waited += 50) await wait(50);
    // Another moment each time, so that the kill meets every part of a write, but the same moments in every run.
    await wait((round * 137) % 1500);
    killedAt = Date.now();
    await kept.kill();
    // Each ends with the browser under it.
    for (const ended of await Promise.allSettled(writers)) {
      if (ended.status === 'rejected' && !/closed|crashed/i.test(String(ended.reason))) throw ended.reason;
    }
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

/** What was said to be kept is kept, and of every file all has come or nothing. Files begun long ago are settled. */
function compareSteps(
  { rows, repair }: Stored,
  keptIds: ReadonlySet<string>,
  files: readonly { round: number; file: number; isSaid: boolean }[],
  figures: KillFigures,
): void {
  if (repair !== undefined) return;
  const byId = new Map(rows.map((row) => [row.id, row]));
  figures.keptAgainOpen += [...keptIds].filter((id) => !byId.get(id)?.state.startsWith('kept')).length;
  for (const { round, file, isSaid } of files) {
    const there = Array.from({ length: fileRows }, (_, n) => byId.has(importedId(round, file, n)));
    const count = there.filter(Boolean).length;
    if (count !== fileRows && (isSaid || count !== 0)) figures.halfImported += 1;
  }
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
