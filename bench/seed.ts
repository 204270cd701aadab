import { setTimeout as sleep } from 'node:timers/promises';
import commitment, { type Commitment } from '../lib/records/commitment.ts';
import { hashOf } from '../lib/db/tally.ts';
import { backupWriter } from '../lib/transfer/backup-file.ts';
import type { Chromium } from './chromium.ts';
import { chance, wordsOf } from './words.ts';

const portion = 5000;
const dayMs = 86_400_000;

/**
 * Fills the extension's database with `size` promises, four of five of them closed, through plain IndexedDB and with the
 * clocks, the tally and the canary that Kept would have written, so that its own checks find everything in order.
 */
export async function seed(browser: Chromium, origin: string, site: string, size: number): Promise<void> {
  const page = await browser.newPage(`${origin}/options.html`);
  await sleep(1500);
  for (const script of seedScripts(site, size)) await page.eval(script);
  await page.close();
}

/** The same as expressions to evaluate one after the other in a page of the extension. */
export function* seedScripts(site: string, size: number): Iterable<string> {
  const now = Date.now();
  const tally = { n: size, count: 0, sum: 0 };
  for (let from = 0; from < size; from += portion)
    yield* putRows('commitment', promises(site, now, from, Math.min(from + portion, size)), tally);
  yield* putTally(tally);
}

/** Rows of one type with their clocks; `tally` counts them in. */
export function* putRows(type: string, rows: readonly Seeded[], tally: Tally): Iterable<string> {
  for (let from = 0; from < rows.length; from += portion) {
    const some = rows.slice(from, from + portion);
    tally.count += some.length;
    for (const row of some) tally.sum = (tally.sum + hashOf(row)) % 2 ** 48;
    yield put(type, some);
    yield put(
      'versions',
      some.map((row) => ({
        key: `${type}|${row.id}`,
        type,
        id: row.id,
        clock: clockOf(row),
        base: 0,
        dirty: 1,
      })),
    );
  }
}

/** What the second place has to say for the rows to be believed. */
export function* putTally(tally: Tally): Iterable<string> {
  yield put('meta', [{ key: 'first' }, { key: 'tally', tally }]);
  yield `chrome.storage.local.set(${JSON.stringify({ canary: tally })})`;
}

type Tally = { n: number; count: number; sum: number };
type Seeded = { id: string; createdAt?: number; at?: number };

/** A backup file with `size` promises, as Kept writes it. */
export function backupOf(site: string, size: number): string {
  const now = Date.now();
  const writer = backupWriter(now);
  for (let from = 0; from < size; from += portion) {
    const rows = promises(site, now, from, Math.min(from + portion, size));
    writer.add(rows.map((row) => ({ type: 'commitment', row, clock: clockOf(row) })));
  }
  return writer.text();
}

function promises(site: string, now: number, from: number, to: number): Commitment[] {
  return Array.from({ length: to - from }, (_, i) => promise(from + i, site, now));
}

/** Every field was written in the act that made the row. */
function clockOf(row: Seeded): Record<string, string> {
  const stamp = `${new Date(row.createdAt ?? row.at ?? 0).toISOString()}-0000-bench`;
  return Object.fromEntries(Object.keys(row).map((field) => [field, stamp]));
}

function put(store: string, rows: object[]): string {
  return `new Promise((resolve, reject) => {
    const opening = indexedDB.open('kept');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const act = opening.result.transaction(${JSON.stringify(store)}, 'readwrite', { durability: 'relaxed' });
      for (const row of ${JSON.stringify(rows)}) act.objectStore(${JSON.stringify(store)}).put(row);
      act.onabort = () => reject(act.error);
      act.oncomplete = () => { opening.result.close(); resolve(true); };
    };
  })`;
}

/**
 * Open ones are due from a day ago to a month ahead; the closed ones were made and kept in the last eleven weeks, so that
 * no clean-up takes them. Every 250th belongs to the case that the bench opens.
 */
function promise(index: number, site: string, now: number): Commitment {
  const isOpen = index % 5 === 0;
  const createdAt = now - Math.round((isOpen ? 2 : 3 + 75 * chance(index, 8)) * dayMs) - (index % 3_600_000);
  const dueAt = isOpen
    ? now + Math.round(31 * chance(index, 9) - 1) * dayMs + Math.round(36_000_000 * chance(index, 10))
    : createdAt + 2 * dayMs;
  const made = { kind: 'made' as const, at: createdAt, dueAt, zone: 'Europe/Berlin' };
  const kept = {
    kind: 'kept' as const,
    at: createdAt + dayMs,
    doneAt: createdAt + dayMs,
    how: 'inWriting' as const,
  };
  const row: Commitment = {
    id: `bench-${String(index).padStart(7, '0')}`,
    ...wordsOf(index),
    channel: 'call',
    site,
    caseId: index % 250 === 0 ? '48213' : String(50_000 + (index % 4001)),
    caseTitle: `Refund ${index} has not arrived`,
    caseUrl: `${site}/cases/48213`,
    createdAt,
    history: isOpen ? { made } : { made, kept },
    state: 'open',
    lane: 'active',
    dueAt,
    remindAt: dueAt,
    caseKey: '',
    customerKey: '',
    kind: 'promise',
    by: '',
    terms: [],
    lastAt: 0,
  };
  // Through JSON as the browser will see it, so that the hash is of what is stored.
  return JSON.parse(JSON.stringify(commitment.derive?.(row) ?? row)) as Commitment;
}
