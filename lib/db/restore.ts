import { keptRecords } from '../records/index.ts';
import type { RecordDeclaration } from '../records/define-record.ts';
import type { Tally } from '../settings.ts';
import type { KeptDatabase, Repair } from './database.ts';
import type { CopiedRow, Copy } from './mirror.ts';
import { countRows } from './scan.ts';
import { hashOf } from './tally.ts';
import { upgradeRow } from './upgrade.ts';

type Row = { id: string; history?: Record<string, unknown> };

const portion = 1000;

/**
 * Puts the copy's rows beside what is still there, in one transaction, and counts anew; nothing that is there and not
 * in the copy is taken away. What was done, if anything, is stored until the person was told. Answers the new tally.
 */
export async function restore(db: KeptDatabase, copy: Copy, expected: Tally): Promise<Tally> {
  return db.transaction('rw', [...keptRecords.map((record) => record.type), 'meta'], async () => {
    let rows = 0;
    for (const declaration of keptRecords) {
      const copied = [...copy.rows.values()].filter((row) => row.type === declaration.type);
      for (let from = 0; from < copied.length; from += portion) {
        rows += await putBack(db, declaration, copied.slice(from, from + portion));
      }
    }
    const { counted } = await countRows(db);
    const tally: Tally = { ...counted, n: Math.max(copy.n, expected.n, counted.n) };
    const said: Repair = { at: Date.now(), rows, missing: Math.max(0, expected.n - copy.n) + copy.gaps };
    await db.meta.bulkPut([{ key: 'first' }, { key: 'tally', tally }]);
    if (rows > 0 || said.missing > 0) await db.meta.put({ key: 'repair', said });
    return tally;
  });
}

/** Answers how many rows were missing or older than the copy. */
async function putBack(
  db: KeptDatabase,
  declaration: RecordDeclaration<{ id: string }>,
  copied: readonly CopiedRow[],
): Promise<number> {
  const table = db.table<Row, string>(declaration.type);
  const there = await table.bulkGet(copied.map(({ id }) => id));
  const gone: string[] = [];
  const changed: Row[] = [];
  for (const [index, { id, row }] of copied.entries()) {
    const known = there[index];
    if (row === null) {
      if (known !== undefined) gone.push(id);
      continue;
    }
    const whole = upgradeRow(declaration, mergeCopies(known, row));
    if (known === undefined || hashOf(whole) !== hashOf(known)) changed.push(whole);
  }
  await table.bulkPut(changed);
  await table.bulkDelete(gone);
  return changed.length;
}

/** Histories only grow: the longer one belongs to the newer row, and of two the union is whole. */
function mergeCopies(known: Row | undefined, copied: Row): Row {
  if (known?.history === undefined || copied.history === undefined) return copied;
  const [older, newer] = lengthOf(known) > lengthOf(copied) ? [copied, known] : [known, copied];
  return { ...older, ...newer, history: { ...older.history, ...newer.history } };
}

function lengthOf(row: Row): number {
  return Object.keys(row.history ?? {}).length;
}
