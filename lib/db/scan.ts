import { keptRecords } from '../records/index.ts';
import type { Tally } from '../settings.ts';
import type { KeptDatabase } from './database.ts';
import { addRows, emptyTally } from './tally.ts';

/** Small enough that reading and hashing one portion is no long task (50 ms). */
const portion = 200;

type Rows = { id: string }[];

/** Every kept row, in portions, each type in key order. Rejects when a row cannot be read. */
export async function* rowsInPortions(db: KeptDatabase): AsyncIterable<{ type: string; rows: Rows }> {
  for (const { type } of keptRecords) {
    let rows: Rows = [];
    do {
      rows = await rowsAfter(db, type, rows.at(-1)?.id ?? '');
      if (rows.length > 0) yield { type, rows };
    } while (rows.length === portion);
  }
}

/**
 * What is there by count and sum, and what the tally says should be. Also runs inside a transaction, but then without `rest`,
 * which is awaited after each portion: IndexedDB answers everybody on one thread, and a list that opens must not wait.
 */
export async function countRows(
  db: KeptDatabase,
  rest?: () => Promise<void>,
): Promise<{ counted: Tally; expected: Tally }> {
  const expected = (await db.meta.get('tally'))?.tally ?? emptyTally;
  let counted: Tally = { ...emptyTally, n: expected.n };
  for (const { type } of keptRecords) {
    let rows: Rows = [];
    do {
      rows = await rowsAfter(db, type, rows.at(-1)?.id ?? '');
      counted = addRows(counted, rows);
      if (rows.length === portion) await rest?.();
    } while (rows.length === portion);
  }
  return { counted, expected };
}

function rowsAfter(db: KeptDatabase, type: string, last: string): PromiseLike<Rows> {
  return db.table<{ id: string }, string>(type).where('id').above(last).limit(portion).toArray();
}
