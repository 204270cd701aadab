import { Dexie, type EntityTable, type Table } from 'dexie';
import type { RecordDeclaration } from '../records/define-record.ts';
import { records } from '../records/index.ts';
import type { Stamp } from '../hlc.ts';
import type { Tally } from '../settings.ts';
import { placed } from './place.ts';
import { recordVersions, upgradeRows } from './upgrade.ts';
import { beWhole } from './whole.ts';

/** Sync bookkeeping per record: one stamp per field, the server's version it is based on, and whether it must travel. */
export type Version = {
  key: string;
  type: string;
  id: string;
  clock: Record<string, Stamp>;
  base: number;
  dirty: 0 | 1;
};

/**
 * `tally`: what the tables should hold. `repair`: what the person has yet to be told. `stamp`: the last one given.
 * `first`: written with the first act and never again, so it is lost when the older files are and the newest survive.
 * `recordVersions`: how each type of row is written (see upgradeRows). `minSafe`: the lowest database version that may still write here; set by a build whose rows an older one would spoil.
 */
export type Meta = {
  key: string;
  tally?: Tally;
  said?: Repair;
  stamp?: Stamp;
  minSafe?: number;
  recordVersions?: Readonly<Record<string, number>>;
};

/** What a repair did: rows brought back, and how many of the newest acts may be missing. */
export type Repair = { at: number; rows: number; missing: number };

export const databaseName = 'kept';

/** The sum of the record versions and one: adding a type or raising a version raises it, and nobody picks a number. */
export const databaseVersion = 1 + records.reduce((sum, record) => sum + record.version, 0);

export class KeptDatabase extends Dexie {
  versions!: Table<Version, string>;
  meta!: Table<Meta, string>;

  /** `isChecked`: what was lost is brought back at every opening. */
  constructor(isChecked = true) {
    // Strict: "saved" means on the disk. No optimistic cache: a list must not show what was not written (Dexie #1813).
    super(databaseName, { chromeTransactionDurability: 'strict', cache: 'disabled', indexedDB: placed });
    this.version(databaseVersion)
      .stores({
        ...Object.fromEntries(records.map((record) => [record.type, ['id', ...record.indexes].join(', ')])),
        versions: 'key, dirty',
        meta: 'key',
      })
      .upgrade(upgradeRows);
    this.on('populate', (transaction) =>
      transaction.table('meta').put({ key: 'recordVersions', recordVersions }),
    );
    // At every opening, also when the browser closed the database under us: nothing is read or written before this.
    if (isChecked) this.on('ready', () => beWhole(this.vip as KeptDatabase), true);
  }
}

export const database = new KeptDatabase();

/** The table of one record type, to read from. Writing is for lib/db/write.ts. */
export function from<Row extends { id: string }>(
  declaration: RecordDeclaration<Row>,
): EntityTable<Row, 'id'> {
  return database.table(declaration.type);
}
