import type { ChromiumWithKept } from './browsers.ts';
import { hashOf } from '../../lib/db/tally.ts';
import type { Commitment } from '../../lib/records/commitment.ts';
import { aCommitment, hour, minute } from './a-commitment.ts';

const day = 24 * hour;
const sites = ['http://127.0.0.1', 'https://desk-a.example', 'https://desk-b.example'];
const customers = ['Ana Ruiz', 'Grace Mbeki', 'דנה כהן', 'Jürgen Ångström'];

/** Promises of three desks around `noon` (epoch ms): some closed, some said to be made or due on days a test asks for. */
export function deskPromises(count: number, noon: number): Commitment[] {
  return Array.from({ length: count }, (_, n) => {
    const madeAt = noon - 30 * day - n * minute;
    const { what, due, made = madeAt, tellBy } = named(n, noon);
    const story = { kind: 'made' as const, at: made, dueAt: due, zone: 'UTC', tellBy };
    const kept = { kind: 'kept' as const, at: due - 1, doneAt: due - 1, how: 'byPhone' as const };
    return aCommitment({
      id: `desk-${String(n).padStart(3, '0')}`,
      what,
      customer: customers[n % customers.length],
      caseId: String(48_300 + n),
      site: sites[n % sites.length],
      madeAt: made,
      history: { made: story, ...(n >= 30 || n === 5 ? { kept } : {}) },
    });
  });
}

function named(n: number, noon: number): { what: string; due: number; made?: number; tellBy?: number } {
  if (n < 4) return { what: `snoozeable ${n}`, due: noon + (20 + n) * day };
  if (n < 6) return { what: `look up the warranty ${n}`, due: noon + (n - 5) * day + 20 * day };
  if (n === 6)
    return { what: 'tomorrow at three', due: noon + day + 3 * hour, tellBy: noon + day + 2 * hour + minute };
  if (n === 7) return { what: 'made the day before', due: noon + 25 * day, made: noon - day };
  if (n < 12) return { what: `due later today ${n}`, due: noon + 11 * hour + n * minute };
  return { what: `call back ${n}`, due: noon + (n - 10) * day };
}

/** Puts them into the extension's database with the tally and the canary that Kept would have written. */
export async function seedCommitments(kept: ChromiumWithKept, rows: readonly Commitment[]): Promise<void> {
  const page = await kept.context.newPage();
  await page.goto(`chrome-extension://${kept.extensionId}/options.html`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const whole = rows.map((row) => JSON.parse(JSON.stringify(row)) as Commitment);
  const sum = whole.reduce((all, row) => (all + hashOf(row)) % 2 ** 48, 0);
  await page.evaluate(
    async ({ rows, tally }) => {
      const db = await new Promise<IDBDatabase>((done) => {
        const opening = indexedDB.open('kept');
        opening.onsuccess = () => done(opening.result);
      });
      const act = db.transaction(['commitment', 'meta'], 'readwrite');
      for (const row of rows) act.objectStore('commitment').put(row);
      for (const row of [{ key: 'first' }, { key: 'tally', tally }]) act.objectStore('meta').put(row);
      await new Promise((done) => {
        act.oncomplete = done;
      });
      db.close();
      await (
        globalThis as unknown as { chrome: { storage: { local: { set: (all: object) => Promise<void> } } } }
      ).chrome.storage.local.set({ canary: tally });
    },
    { rows: whole, tally: { n: rows.length, count: rows.length, sum } },
  );
  await page.close();
}
