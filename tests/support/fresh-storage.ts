import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { installPrivateFiles } from './private-files.ts';

/** The modules of lib/db as one context of the extension has them, with nothing opened yet. */
export async function aContext() {
  vi.resetModules();
  const [{ database }, health, write, commitments, mirror, place, settings] = await Promise.all([
    import('../../lib/db/database.ts'),
    import('../../lib/db/health.ts'),
    import('../../lib/db/write.ts'),
    import('../../lib/db/commitments.ts'),
    import('../../lib/db/mirror.ts'),
    import('../../lib/db/place.ts'),
    import('../../lib/settings.ts'),
  ]);
  return { database, ...health, ...write, ...commitments, ...mirror, ...place, ...settings };
}

/** A browser that never had Kept: no database, no private files. (fakeBrowser is reset by the set-up of the tests.) */
export function emptyBrowser(): void {
  globalThis.indexedDB = new IDBFactory();
  installPrivateFiles();
}

/** What damage does: the browser opens an empty database where there was a full one, without a word. */
export function loseDatabase(): void {
  globalThis.indexedDB = new IDBFactory();
}
