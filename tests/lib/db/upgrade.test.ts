import { Dexie } from 'dexie';
import { beforeEach, expect, test } from 'vitest';
import { emptyTally, nextTally } from '../../../lib/db/tally.ts';
import commitment from '../../../lib/records/commitment.ts';
import { keep, resume } from '../../../lib/records/commitment-steps.ts';
import { canary } from '../../../lib/settings.ts';
import { aCommitment, hour, noon } from '../../support/a-commitment.ts';
import { aContext, emptyBrowser } from '../../support/fresh-storage.ts';

/** What the first released build declared, word for word, and a row as it wrote it. */
const firstBuild = {
  version: 4,
  stores: {
    commitment: 'id, [lane+dueAt], [lane+remindAt], [lane+caseKey], [lane+customerKey]',
    delivery: 'id, shownAt',
    draft: 'id',
    versions: 'key, dirty',
    meta: 'key',
  },
};
const firstRow = (id: string) => ({
  id,
  what: 'confirm the refund',
  customer: 'Ana Ruiz',
  site: 'https://crm.example',
  caseId: '48213',
  caseTitle: 'Refund',
  caseUrl: 'https://crm.example/cases/48213',
  createdAt: noon,
  history: {
    a: { kind: 'made', at: noon, dueAt: noon + 2 * hour, zone: 'Europe/Berlin' },
    b: { kind: 'waiting', at: noon + 1, on: 'the warehouse' },
  },
  state: 'open',
  lane: 'waiting',
  dueAt: noon + 2 * hour,
  remindAt: noon + 2 * hour - 600_000,
  caseKey: 'https://crm.example|48213',
  customerKey: 'https://crm.example|ana ruiz',
});

beforeEach(emptyBrowser);

const plainDatabase = () => new Dexie('kept', { indexedDB: globalThis.indexedDB, IDBKeyRange });

async function asTheFirstBuildLeftIt(rows: readonly { id: string }[], meta: readonly object[] = []) {
  const old = plainDatabase();
  old.version(firstBuild.version).stores(firstBuild.stores);
  const tally = nextTally(
    emptyTally,
    rows.map((after) => ({ before: undefined, after })),
  );
  await old.open();
  await old.table('commitment').bulkPut([...rows]);
  await old.table('draft').put({ id: 'line', text: 'half a li', site: '', caseId: '', at: noon });
  await old.table('meta').bulkPut([{ key: 'tally', tally }, { key: 'first' }, ...meta]);
  old.close();
  await canary.setValue(tally);
}

test('a database of the first build opens, keeps every record and event, and finds them by their words', async () => {
  const rows = Array.from({ length: 1203 }, (_, n) => firstRow(`old-${String(n).padStart(5, '0')}`));
  await asTheFirstBuildLeftIt(rows);
  const { openChecked, database } = await aContext();
  const { from } = await import('../../../lib/db/database.ts');
  const { countRows } = await import('../../../lib/db/scan.ts');
  expect(await openChecked()).toEqual({ ok: true, value: undefined });
  const kept = await from(commitment).toArray();
  expect(kept).toHaveLength(rows.length);
  for (const [index, row] of kept.entries()) {
    expect(row).toMatchObject({ ...rows[index], kind: 'promise', by: '' });
    expect(Object.keys(row.history)).toEqual(['a', 'b']);
  }
  expect(await from(commitment).where('terms').startsWith('warehouse ').count()).toBe(0);
  expect(await from(commitment).where('terms').startsWith('refund ').count()).toBe(rows.length);
  expect((await database.table('draft').get('line'))?.text).toBe('half a li');
  const { counted, expected } = await countRows(database);
  expect(counted).toEqual(expected);
  database.close();
});

test('a promise of the first build can go on, be told of and be kept', async () => {
  await asTheFirstBuildLeftIt([firstRow('old')]);
  const { stepOn, database } = await aContext();
  expect((await stepOn('old', resume(), noon + hour)).ok).toBe(true);
  expect(await stepOn('old', keep('inWriting'), noon + hour + 1)).toMatchObject({
    ok: true,
    value: { row: { state: 'kept', lane: 'closed' } },
  });
  database.close();
});

test('a database that a newer build has closed to older ones is refused politely and left as it is', async () => {
  await asTheFirstBuildLeftIt([firstRow('old')], [{ key: 'minSafe', minSafe: 9999 }]);
  const { openChecked, makeCommitment, database } = await aContext();
  expect(await openChecked()).toMatchObject({ ok: false, reason: 'newer' });
  const { id: _, history: __, ...making } = aCommitment();
  const made = await makeCommitment({ ...making, dueAt: noon + hour, zone: 'UTC' }, noon);
  expect(made).toMatchObject({ ok: false, reason: 'newer' });
  database.close();
  const raw = await plainDatabase().open();
  expect(await raw.table('commitment').count()).toBe(1);
  raw.close();
});

test('a later build that only adds types touches no row; one that writes rows anew touches them all', async () => {
  const first = await aContext();
  await first.database.open();
  await first.create(commitment, aCommitment({ id: 'kept-one' }));
  const { recordVersions } = await import('../../../lib/db/upgrade.ts');
  expect((await first.database.meta.get('recordVersions'))?.recordVersions).toEqual(recordVersions);
  const { databaseVersion } = await import('../../../lib/db/database.ts');
  first.database.close();

  const asLeftBy = async (written: object) => {
    const old = plainDatabase();
    await old.open();
    // As if rows had been written by a build that knew no words of promises.
    await old.table('commitment').update('kept-one', { terms: [] });
    await old.table('meta').put({ key: 'recordVersions', recordVersions: written });
    old.close();
    // The browser's own number is lowered by making the database again one version below.
    await lowerVersion(databaseVersion - 1);
    const { database } = await aContext();
    await database.open();
    const row = (await database.table('commitment').get('kept-one')) as { terms: string[] };
    database.close();
    return row.terms.length;
  };
  expect(await asLeftBy(recordVersions)).toBe(0);
  expect(await asLeftBy({ ...recordVersions, commitment: 1 })).toBeGreaterThan(0);
});

/** The same tables and rows under a lower version. */
async function lowerVersion(version: number): Promise<void> {
  const now = plainDatabase();
  await now.open();
  const tables = await Promise.all(
    now.tables.map(async (table) => ({
      name: table.name,
      schema: [table.schema.primKey.src, ...table.schema.indexes.map(({ src }) => src)].join(', '),
      rows: (await table.toArray()) as object[],
    })),
  );
  now.close();
  await plainDatabase().delete();
  const older = plainDatabase();
  older.version(version).stores(Object.fromEntries(tables.map(({ name, schema }) => [name, schema])));
  await older.open();
  for (const { name, rows } of tables) await older.table(name).bulkPut(rows);
  older.close();
}
