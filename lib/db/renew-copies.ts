import { keptRecords } from '../records/index.ts';
import { changeSealed, copyFolder, namesIn } from './copy-files.ts';
import { database } from './database.ts';
import type { CopiedRow, JournalEntry } from './mirror.ts';

/** Rows by `type|id` as they are now; null is one that is gone. */
export type RowsNow = ReadonlyMap<string, { id: string } | null>;

export const snapshotLock = 'kept-snapshot';

/** These rows (`type|id`) as the database holds them. */
export async function rowsNow(keys: readonly string[]): Promise<RowsNow> {
  const now = new Map<string, { id: string } | null>();
  for (const key of keys) {
    const [type, id] = split(key);
    if (!keptRecords.some((record) => record.type === type)) continue;
    now.set(key, (await database.table<{ id: string }, string>(type).get(id)) ?? null);
  }
  return now;
}

/**
 * Puts these rows into the second copy as they are now, wherever it holds them as they once were: no snapshot and no entry of the
 * journal keeps a word that has left them. Rejects when a file cannot be written; then it is to be done again.
 */
export async function renewSecondCopy(now: RowsNow): Promise<void> {
  await navigator.locks.request(snapshotLock, async () => {
    const root = await copyFolder();
    for (const name of await namesIn(root)) {
      if (name !== 'journal' && !name.startsWith('snapshot-')) continue;
      const folder = await copyFolder(name);
      for (const file of await namesIn(folder)) {
        await changeSealed(folder, file, holdsOneOf(now), (value) =>
          name === 'journal'
            ? journalWith(value as JournalEntry, now)
            : Array.isArray(value)
              ? rowsWith(value as CopiedRow[], now)
              : value,
        );
      }
    }
  });
}

/** The same rows as they are now, without those that are gone. */
export function rowsWith<Copied extends { type: string; row: { id: string } | null }>(
  rows: readonly Copied[],
  now: RowsNow,
): Copied[] {
  return rows.flatMap((copied) => {
    const known = now.get(`${copied.type}|${copied.row?.id ?? ''}`);
    if (known === undefined) return [copied];
    return known === null ? [] : [{ ...copied, row: known }];
  });
}

/** Whether a file may hold one of the rows: ids are long and random. */
export function holdsOneOf(now: RowsNow): (text: string) => boolean {
  const ids = [...now.keys()].map((key) => JSON.stringify(split(key)[1]));
  return (text) => ids.some((id) => text.includes(id));
}

/** An entry that told of a row tells that it is gone: what came before must not stand again. */
function journalWith({ tally, rows }: JournalEntry, now: RowsNow): JournalEntry {
  return {
    tally,
    rows: rows.map((copied) => {
      const known = now.get(`${copied.type}|${copied.id}`);
      return known === undefined ? copied : { ...copied, row: known };
    }),
  };
}

function split(key: string): [type: string, id: string] {
  const at = key.indexOf('|');
  return [key.slice(0, at), key.slice(at + 1)];
}
