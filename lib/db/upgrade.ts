import type { Transaction } from 'dexie';
import type { RecordDeclaration } from '../records/define-record.ts';
import { keptRecords } from '../records/index.ts';
import { addRows, emptyTally } from './tally.ts';

type Row = Record<string, unknown> & { id: string };

const portion = 500;

/**
 * Brings a row from any version it was written with to the present one: every migration in order, then what is derived.
 * Copies and files do not say with which version they were written, so a migration must leave a row alone that has it
 * already (tests/records.contract.test.ts).
 */
export function upgradeRow(
  declaration: RecordDeclaration<{ id: string }>,
  row: { id: string },
): { id: string } {
  let upgraded: Record<string, unknown> = { ...row };
  const migrations = Object.entries(declaration.migrations ?? {});
  for (const [, { up }] of migrations.toSorted(([a], [b]) => Number(a) - Number(b))) upgraded = up(upgraded);
  const whole = upgraded as Row;
  return declaration.derive ? declaration.derive(whole) : whole;
}

/** How every type of row is written by this build; kept in `meta`, so that the next one knows what it must touch. */
export const recordVersions: Readonly<Record<string, number>> = Object.fromEntries(
  keptRecords.map(({ type, version }) => [type, version]),
);

/**
 * Part of the browser's own upgrade of the database, in its one transaction: either every row is upgraded and the tally
 * counts them as they now are, or the database stays as it was. The number of acts does not change. Where only types were
 * added no row is read, however many there are.
 */
export async function upgradeRows(transaction: Transaction): Promise<void> {
  const meta = transaction.table<
    { key: string; tally?: typeof emptyTally; recordVersions?: typeof recordVersions },
    string
  >('meta');
  const written = (await meta.get('recordVersions'))?.recordVersions;
  await meta.put({ key: 'recordVersions', recordVersions });
  const isOld = ({ type, version }: RecordDeclaration<{ id: string }>) =>
    Object.hasOwn(written ?? {}, type) && written?.[type] !== version;
  if (written !== undefined && !keptRecords.some(isOld)) return;
  const before = (await meta.get('tally'))?.tally;
  let tally = { ...emptyTally, n: before?.n ?? 0 };
  for (const declaration of keptRecords) {
    const table = transaction.table<Row, string>(declaration.type);
    let rows: Row[] = [];
    do {
      const last = rows.at(-1)?.id ?? '';
      rows = await table.where('id').above(last).limit(portion).toArray();
      const upgraded = rows.map((row) => upgradeRow(declaration, row));
      if (declaration.migrations !== undefined) await table.bulkPut(upgraded);
      tally = addRows(tally, upgraded);
    } while (rows.length === portion);
  }
  if (before !== undefined) await meta.put({ key: 'tally', tally });
}
