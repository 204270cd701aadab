import type { Frame, Page } from 'playwright-core';

export type StoredRow = Record<string, unknown> & { id: string; history?: object };

/** Every row of every table, as the browser stores it, asked from a page of ours. */
export function contents(ours: Frame | Page): Promise<Record<string, StoredRow[]>> {
  return ours.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((answer, fail) => {
        request.addEventListener('success', () => answer(request.result));
        request.addEventListener('error', () => fail(request.error ?? new Error('unknown')));
      });
    const database = await done(indexedDB.open('kept'));
    const tables: Record<string, StoredRow[]> = {};
    for (const name of database.objectStoreNames) {
      tables[name] = await done(database.transaction(name).objectStore(name).getAll());
    }
    database.close();
    return tables;
  });
}

/** The promises as the files of the second copy give them: snapshots first, then what the journal says happened since. */
export function contentsOfCopy(ours: Frame | Page): Promise<StoredRow[]> {
  return ours.evaluate(async () => {
    type Copied = { type: string; id: string; row: StoredRow | null };
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('kept-copy');
    const rows = new Map<string, StoredRow | null>();
    const readAll = async (folder: FileSystemDirectoryHandle) => {
      const files: FileSystemFileHandle[] = [];
      for await (const entry of folder.values()) if (entry.kind === 'file') files.push(entry);
      for (const file of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
        const text = await (await file.getFile()).text();
        const value = JSON.parse(text.slice(text.indexOf('\n') + 1)) as Copied[] | { rows?: Copied[] };
        for (const { type, id, row } of Array.isArray(value) ? value : (value.rows ?? []))
          if (type === 'commitment') rows.set(id, row);
      }
    };
    const names: string[] = [];
    for await (const name of root.keys()) names.push(name);
    const order = (name: string) => (name === 'journal' ? '~' : name);
    for (const name of names.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)))
      await readAll(await root.getDirectoryHandle(name));
    return [...rows.values()].filter((row) => row !== null);
  });
}
