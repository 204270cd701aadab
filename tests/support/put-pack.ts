import type { ChromiumWithKept } from './browsers.ts';
import { packInForce } from '../../lib/records/pack-in-force.ts';
import type { Pack } from '../../lib/packs/shape/pack.ts';

/** Puts a pack in force through a page of the extension, as if it had just been taken from a file. */
export async function putPack(kept: ChromiumWithKept, pack: Pack): Promise<void> {
  const row = packInForce.schema.parse({
    id: pack.id,
    pack,
    source: { kind: 'file' },
    key: '',
    takenAt: Date.now(),
    seenVersion: pack.version,
  });
  const page = await kept.context.newPage();
  await page.goto(`chrome-extension://${kept.extensionId}/options.html`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(
    async (whole) => {
      const db = await new Promise<IDBDatabase>((done) => {
        const opening = indexedDB.open('kept');
        opening.onsuccess = () => done(opening.result);
      });
      const act = db.transaction('pack-in-force', 'readwrite');
      act.objectStore('pack-in-force').put(whole);
      await new Promise((done) => {
        act.oncomplete = done;
      });
      db.close();
    },
    JSON.parse(JSON.stringify(row)) as object,
  );
  await page.close();
}
