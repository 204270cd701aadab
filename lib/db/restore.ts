import { ok, type Result } from '../problem.ts';
import { canary, type Tally } from '../settings.ts';
import { database, keptRecords, type Repair } from './database.ts';
import type { Copy } from './mirror.ts';
import { hashOf } from './tally.ts';
import { storageProblem } from './storage-problem.ts';

type Row = { id: string; history?: Record<string, unknown> };

/**
 * Puts the copy's rows back beside what is still there, in one transaction, and counts anew. `rebuild`: the tables
 * cannot be read, so they are made anew first. Answers what was done, which is also stored until the person was told.
 */
export async function restore(copy: Copy, expected: Tally, rebuild: boolean): Promise<Result<Repair>> {
  try {
    if (rebuild) {
      await database.delete({ disableAutoOpen: false });
      await database.open();
    }
    const types = keptRecords.map((record) => record.type);
    const repair = await database.transaction('rw', [...types, 'meta'], async () => {
      let rows = 0;
      let tally: Tally = { n: Math.max(copy.n, expected.n), count: 0, sum: 0 };
      for (const declaration of keptRecords) {
        const table = database.table<Row, string>(declaration.type);
        const there = new Map((await table.toArray()).map((row) => [row.id, row]));
        for (const { type, id, row } of copy.rows.values()) {
          if (type !== declaration.type) continue;
          const merged = row === null ? undefined : mergeCopies(there.get(id), row);
          if (merged === undefined) there.delete(id);
          else there.set(id, declaration.derive ? declaration.derive(merged) : merged);
          if (merged !== undefined) rows += 1;
        }
        await table.clear();
        await table.bulkPut([...there.values()]);
        for (const row of there.values()) {
          tally = { n: tally.n, count: tally.count + 1, sum: (tally.sum + hashOf(row)) % 2 ** 48 };
        }
      }
      const said: Repair = { at: Date.now(), rows, missing: Math.max(0, expected.n - copy.n) };
      await database.meta.bulkPut([
        { key: 'tally', tally },
        { key: 'repair', said },
      ]);
      return { said, tally };
    });
    await canary.setValue(repair.tally);
    return ok(repair.said);
  } catch (error) {
    return storageProblem(error);
  }
}

/** Histories only grow, so of two copies of one row the union is the newer; other fields come from the copy. */
function mergeCopies(there: Row | undefined, copied: Row): Row {
  if (there?.history === undefined || copied.history === undefined) return copied;
  return { ...there, ...copied, history: { ...there.history, ...copied.history } };
}
