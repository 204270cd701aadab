import type { Scope } from '../records/define-record.ts';
import { records } from '../records/index.ts';
import { database } from './database.ts';
import { isSealed } from './own-words.ts';

/** One kind of record as it lies in the database. `sealed`: how many are; undefined where nothing is ever sealed. */
export type KeptKind = { type: string; scope: Scope; count: number; sealed?: number };

/** Everything that is kept on this device, kind by kind, counted now; kinds of which there is nothing are in it, too. */
export async function keptHere(): Promise<KeptKind[]> {
  return Promise.all(
    records.map(async ({ type, scope }) => {
      const table = database.table<{ id: string; body?: unknown }>(type);
      const [count, first] = await Promise.all([table.count(), table.limit(1).toArray()]);
      if (first[0]?.body === undefined) return { type, scope, count };
      return { type, scope, count, sealed: await table.filter(({ body }) => isSealed(body)).count() };
    }),
  );
}
