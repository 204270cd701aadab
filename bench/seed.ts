import { setTimeout as sleep } from 'node:timers/promises';
import commitment, { type Commitment } from '../lib/records/commitment.ts';
import { hashOf } from '../lib/db/tally.ts';
import type { Chromium, Page } from './chromium.ts';

const portion = 5000;
const dayMs = 86_400_000;

/**
 * Fills the extension's database with `size` promises, four of five of them closed, through plain IndexedDB and with the
 * tally and the canary that Kept would have written, so that its own checks find everything in order.
 */
export async function seed(browser: Chromium, origin: string, site: string, size: number): Promise<void> {
  const page = await browser.newPage(`${origin}/options.html`);
  await sleep(1500);
  const now = Date.now();
  let sum = 0;
  for (let from = 0; from < size; from += portion) {
    const rows = Array.from({ length: Math.min(portion, size - from) }, (_, i) =>
      promise(from + i, site, now),
    );
    for (const row of rows) sum = (sum + hashOf(row)) % 2 ** 48;
    await put(page, 'commitment', rows);
  }
  const tally = { n: size, count: size, sum };
  await put(page, 'meta', [{ key: 'first' }, { key: 'tally', tally }]);
  await page.eval(`chrome.storage.local.set(${JSON.stringify({ canary: tally })})`);
  await page.close();
}

async function put(page: Page, store: string, rows: object[]): Promise<void> {
  await page.eval(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('kept');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const act = opening.result.transaction(${JSON.stringify(store)}, 'readwrite', { durability: 'relaxed' });
      for (const row of ${JSON.stringify(rows)}) act.objectStore(${JSON.stringify(store)}).put(row);
      act.onabort = () => reject(act.error);
      act.oncomplete = () => { opening.result.close(); resolve(true); };
    };
  })`);
}

/** Due from a day ago to a month ahead; every 250th belongs to the case that the bench opens. */
function promise(index: number, site: string, now: number): Commitment {
  const isOpen = index % 5 === 0;
  const dueAt =
    now + Math.round(((index * 7919) % 3100) / 100 - 1) * dayMs + ((index * 104_729) % 36_000_000);
  const createdAt = Math.min(now, dueAt) - 2 * dayMs;
  const made = { kind: 'made' as const, at: createdAt, dueAt, zone: 'Europe/Berlin' };
  const kept = {
    kind: 'kept' as const,
    at: createdAt + dayMs,
    doneAt: createdAt + dayMs,
    how: 'inWriting' as const,
  };
  const row: Commitment = {
    id: `bench-${String(index).padStart(7, '0')}`,
    what: `call customer ${index} back about the refund and say when it will arrive`,
    customer: `Customer ${index % 997}`,
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
  };
  // Through JSON as the browser will see it, so that the hash is of what is stored.
  return JSON.parse(JSON.stringify(commitment.derive?.(row) ?? row)) as Commitment;
}
