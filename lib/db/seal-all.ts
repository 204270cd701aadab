import type { ContentKey } from '../crypto/content-key.ts';
import { canary, dailySnapshots, databasePlace } from '../settings.ts';
import { dropCopy } from './copy-files.ts';
import { database, databaseName, KeptDatabase } from './database.ts';
import { alone } from './hold-open.ts';
import { writeSnapshot, type CopiedRow } from './mirror.ts';
import { sealedRow } from './own-words.ts';
import { clearPlace, goTo, overwriteOld } from './place.ts';
import { countRows, rowsInPortions } from './scan.ts';
import { be } from './whose.ts';

type Row = Record<string, unknown>;

const portion = 200;

/**
 * Moves everything of the first person from place `from` to the next one, with every own word sealed on the way, and takes away
 * what lay open: the database, and the second copy with its snapshots. In a place of its own, because a database goes on holding
 * what was written over. May be cut short anywhere and begun again: until all of it is there, what was there counts.
 * `tell`: rows moved so far. Rejects where the storage refuses.
 */
export async function moveSealed(
  key: ContentKey,
  from: number,
  tell: (rows: number) => void = () => undefined,
): Promise<void> {
  await alone(async () => {
    be({ is: 'person', id: key.id, place: '', key });
    if ((await databasePlace.getValue()) <= from) await move(key, from, tell);
    await clearPlace(databaseName, from);
    if (from === 0) await overwriteOld();
    await dailySnapshots.setValue({ at: 0, n: 0, failedAt: 0 });
  });
}

async function move(key: ContentKey, from: number, tell: (rows: number) => void): Promise<void> {
  const to = from + 1;
  // Half of a move that was cut short.
  await clearPlace(databaseName, to);
  await goTo(from);
  await database.open();
  await goTo(to);
  const target = new KeptDatabase(false);
  await target.open();
  let moved = 0;
  for (const { name } of database.tables) {
    for await (const rows of rowsOf(name)) {
      await target.table(name).bulkPut(await Promise.all(rows.map((row) => sealedRow(key, name, row))));
      moved += rows.length;
      tell(moved);
    }
  }
  const { counted } = await countRows(target);
  const tally = { ...counted, n: counted.n + 1 };
  if (counted.n > 0) await target.meta.put({ key: 'tally', tally });
  await dropCopy();
  if (counted.n > 0) await writeSnapshot(tally, portions(target));
  await databasePlace.setValue(to);
  if (counted.n > 0) await canary.setValue(tally);
  target.close();
  database.close({ disableAutoOpen: false });
}

async function* rowsOf(name: string): AsyncIterable<Row[]> {
  const table = database.table<Row, string>(name);
  const primary = table.schema.primKey.name;
  let rows: Row[] = [];
  do {
    const last = rows.at(-1)?.[primary];
    rows = await table
      .where(':id')
      .above(typeof last === 'string' ? last : '')
      .limit(portion)
      .toArray();
    if (rows.length > 0) yield rows;
  } while (rows.length === portion);
}

async function* portions(db: KeptDatabase): AsyncIterable<CopiedRow[]> {
  for await (const { type, rows } of rowsInPortions(db)) yield rows.map((row) => ({ type, id: row.id, row }));
}
