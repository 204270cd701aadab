import type { Tally } from '../settings.ts';
import { database, keptRecords } from './database.ts';
import { storageProblem } from './storage-problem.ts';
import { emptyTally, hashOf } from './tally.ts';

const portion = 1000;

/** Every kept row, in portions, each type in key order. Rejects when a row cannot be read. */
export async function* rowsInPortions(): AsyncIterable<{ type: string; rows: { id: string }[] }> {
  for (const { type } of keptRecords) {
    const table = database.table<{ id: string }, string>(type);
    let last = '';
    for (;;) {
      const rows = await table.where('id').above(last).limit(portion).toArray();
      if (rows.length === 0) break;
      yield { type, rows };
      last = rows.at(-1)?.id ?? last;
    }
  }
}

/** What is there, and what the tally says should be. `moved`: somebody wrote meanwhile. `unreadable`: rows cannot be read. */
export async function scan(): Promise<{ tally: Tally; expected: Tally } | 'moved' | 'unreadable'> {
  try {
    const expected = (await database.meta.get('tally'))?.tally ?? emptyTally;
    let count = 0;
    let sum = 0;
    for await (const { rows } of rowsInPortions()) {
      count += rows.length;
      for (const row of rows) sum = (sum + hashOf(row)) % 2 ** 48;
    }
    const after = (await database.meta.get('tally'))?.tally ?? emptyTally;
    if (after.n !== expected.n) return 'moved';
    return { tally: { n: expected.n, count, sum }, expected };
  } catch (error) {
    storageProblem(error);
    return 'unreadable';
  }
}
