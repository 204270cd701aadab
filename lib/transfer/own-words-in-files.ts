import type { Versioned } from '../db/merge.ts';
import { ownKey } from '../db/own-key.ts';
import { isSealed, openedRow, sealedRow } from '../db/own-words.ts';
import { canonical } from '../db/tally.ts';
import type { FileRow } from './backup-file.ts';

/**
 * Rows as a file holds them: the person's own words plain, because the file is theirs and must open elsewhere. What cannot be
 * opened here stays sealed in it, so that nothing is lost.
 */
export function plainRows(rows: readonly FileRow[]): Promise<FileRow[]> {
  return Promise.all(rows.map(async (one) => ({ ...one, row: await openedRow(one.type, one.row) })));
}

/** The row with its words open; undefined where nobody here can open them. */
export async function readableRow({ type, row }: FileRow): Promise<{ id: string } | undefined> {
  const open = await openedRow(type, row);
  return isSealed(bodyOf(open)) ? undefined : open;
}

/** What is here, `stored`, with its words open where they can be opened. */
export async function openVersion(type: string, stored: Versioned): Promise<Versioned> {
  return { ...stored, row: await openedRow(type, stored.row) };
}

/**
 * A copy whose words are open, as it goes to the disk: sealed where the person has a key. Where the words that are here count
 * (`after` is what both make together), they stay as they were sealed, because sealing anew would look like a change.
 */
export async function asStored(
  type: string,
  copy: Versioned,
  after: Versioned,
  stored: Versioned | undefined,
): Promise<Versioned> {
  const key = ownKey();
  if (key === undefined || bodyOf(copy.row) === undefined) return copy;
  const here = stored === undefined ? undefined : bodyOf(stored.row);
  if (stored !== undefined && isSealed(here)) {
    const open = await openVersion(type, stored);
    if (canonical(bodyOf(open.row)) === canonical(bodyOf(after.row))) {
      return { ...copy, row: Object.assign({ ...copy.row }, { body: here }) };
    }
  }
  return { ...copy, row: await sealedRow(key, type, copy.row) };
}

function bodyOf(row: object): unknown {
  return (row as { body?: unknown }).body;
}
