import type { ChromiumWithKept } from './browsers.ts';
import { hashOf } from '../../lib/db/tally.ts';

/** Puts rows of several types into the extension's empty database, with the tally and the canary that Kept would have written. */
export async function seedRows(
  kept: ChromiumWithKept,
  rows: Readonly<Record<string, readonly { id: string }[]>>,
): Promise<void> {
  const page = await kept.context.newPage();
  await page.goto(`chrome-extension://${kept.extensionId}/options.html`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const whole = JSON.parse(JSON.stringify(rows)) as typeof rows;
  const all = Object.values(whole).flat();
  const sum = all.reduce((total, row) => (total + hashOf(row)) % 2 ** 48, 0);
  await page.evaluate(
    async ({ whole, tally }) => {
      const db = await new Promise<IDBDatabase>((done) => {
        const opening = indexedDB.open('kept');
        opening.onsuccess = () => done(opening.result);
      });
      const act = db.transaction([...Object.keys(whole), 'meta'], 'readwrite');
      for (const [type, rows] of Object.entries(whole))
        for (const row of rows) act.objectStore(type).put(row);
      for (const row of [{ key: 'first' }, { key: 'tally', tally }]) act.objectStore('meta').put(row);
      await new Promise((done) => {
        act.oncomplete = done;
      });
      db.close();
      await (
        globalThis as unknown as { chrome: { storage: { local: { set: (all: object) => Promise<void> } } } }
      ).chrome.storage.local.set({ canary: tally });
    },
    { whole, tally: { n: all.length, count: all.length, sum } },
  );
  await page.close();
}
