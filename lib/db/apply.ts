import { nextStamp, type Stamp } from '../hlc.ts';
import { problem, type Problem, type Result } from '../problem.ts';
import type { RecordDeclaration } from '../records/define-record.ts';
import { database, type Version } from './database.ts';
import { laterClock, sameClock, type Clock } from './merge.ts';

export type AnyRow = { id: string };

/** One row to write: what it is now (undefined: not there) decides what it will be. A problem refuses the whole act. */
export type Change<Row extends AnyRow = AnyRow> = {
  declaration: RecordDeclaration<Row>;
  id: string;
  to: (current: Row | undefined, clock: Clock) => Result<Row | undefined>;
  /**
   * The clock of a row that comes from elsewhere (a file, a snapshot): its fields keep the stamps they were given there.
   * Without it what changes is the person's doing now and gets the act's stamp.
   */
  clock?: Clock;
};

/** One row as it was before the act and is after it. */
export type Changed = {
  declaration: RecordDeclaration<AnyRow>;
  id: string;
  before: AnyRow | undefined;
  after: AnyRow | undefined;
};

/** A row of the act; `clock` is its clock when a change brought one, together with what was known. */
type Touched = Changed & { known: Version | undefined; clock: Clock | undefined };

export class Refusal extends Error {
  readonly problem: Problem;
  constructor(refused: Problem) {
    super(refused.reason);
    this.problem = refused;
  }
}

/**
 * Makes all changes of one act, inside its transaction: three rounds to the database, however many rows. A later change
 * of the same row sees what an earlier one made of it. A row answered as it was given is left alone.
 */
export async function apply(
  changes: readonly Change[],
  device: string,
): Promise<{ changed: Changed[]; results: AnyRow[] }> {
  const rows = await readRows(changes);
  const results: AnyRow[] = [];
  for (const { declaration, id, to, clock } of changes) {
    const row = rows.get(keyOf(declaration, id));
    if (row === undefined) throw new Error('every row of the act was read');
    const wanted = to(row.after, row.clock ?? row.known?.clock ?? {});
    if (!wanted.ok) throw new Refusal(wanted);
    if (clock !== undefined) row.clock = laterClock(row.clock ?? row.known?.clock ?? {}, clock);
    if (wanted.value !== row.after) {
      row.after = wanted.value === undefined ? undefined : validated(declaration, id, wanted.value);
    }
    if (row.after !== undefined) results.push(row.after);
  }
  const changed = [...rows.values()].filter(({ before, after }) => before !== after);
  for (const [declaration, group] of Map.groupBy(changed, (row) => row.declaration)) {
    const table = database.table<AnyRow, string>(declaration.type);
    await table.bulkPut(group.flatMap(({ after }) => (after === undefined ? [] : [after])));
    await table.bulkDelete(group.flatMap(({ id, after }) => (after === undefined ? [id] : [])));
  }
  await stampFields(
    [...rows.values()].filter(
      ({ declaration, before, after, clock }) =>
        declaration.scope !== 'device' && (before !== after || clock !== undefined),
    ),
    device,
  );
  return { changed, results };
}

async function readRows(changes: readonly Change[]): Promise<Map<string, Touched>> {
  const rows = new Map<string, Touched>();
  for (const [declaration, group] of Map.groupBy(changes, (change) => change.declaration)) {
    const ids = [...new Set(group.map(({ id }) => id))];
    const found = await database.table<AnyRow, string>(declaration.type).bulkGet(ids);
    // What never leaves has no clock.
    const hasClocks = declaration.scope !== 'device';
    const known = hasClocks ? await database.versions.bulkGet(ids.map((id) => keyOf(declaration, id))) : [];
    for (const [index, id] of ids.entries()) {
      const [row, version] = [found[index], known[index]];
      const touched = { declaration, id, before: row, after: row, known: version, clock: undefined };
      rows.set(keyOf(declaration, id), touched);
    }
  }
  return rows;
}

function validated(declaration: RecordDeclaration<AnyRow>, id: string, row: AnyRow): AnyRow {
  if (row.id !== id) throw new Refusal(problem('invalid', 'id'));
  const parsed = declaration.schema.safeParse(row);
  if (!parsed.success) {
    throw new Refusal(
      problem('invalid', parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')),
    );
  }
  return declaration.derive ? declaration.derive(parsed.data) : parsed.data;
}

/**
 * Every field that changed gets the act's stamp; a deleted row keeps its clock as the tombstone. A row from elsewhere
 * keeps the stamps it came with, and where a tombstone lay its coming back is stamped. Later acts come after all of them.
 */
async function stampFields(touched: readonly Touched[], device: string): Promise<void> {
  if (touched.length === 0) return;
  const last = (await database.meta.get('stamp'))?.stamp;
  const stamp = nextStamp(last, Date.now(), device);
  const written: Version[] = [];
  let latest = touched.some(({ before, after }) => before !== after) ? stamp : (last ?? '');
  for (const row of touched) {
    const { type } = row.declaration;
    const version = row.known ?? { key: `${type}|${row.id}`, type, id: row.id, clock: {}, base: 0 };
    const clock = row.clock === undefined ? stamped(version.clock, row, stamp) : { ...row.clock };
    if (row.clock !== undefined && row.before === undefined && clock['_del'] !== undefined)
      clock['_del'] = stamp;
    if (row.clock !== undefined && sameClock(clock, version.clock) && row.before === row.after) continue;
    for (const one of Object.values(clock)) if (one > latest) latest = one;
    written.push({ ...version, clock, dirty: 1 as const });
  }
  await database.versions.bulkPut(written);
  if (latest !== '' && latest !== last) await database.meta.put({ key: 'stamp', stamp: latest });
}

function stamped(clock: Clock, { before, after }: Changed, stamp: Stamp): Record<string, Stamp> {
  const next = { ...clock };
  for (const field of new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])) {
    if (valueOf(before, field) !== valueOf(after, field)) next[field] = stamp;
  }
  if (after === undefined) next['_del'] = stamp;
  return next;
}

function keyOf({ type }: RecordDeclaration<AnyRow>, id: string): string {
  return `${type}|${id}`;
}

function valueOf(row: AnyRow | undefined, field: string): string | undefined {
  return row === undefined ? undefined : JSON.stringify((row as Record<string, unknown>)[field]);
}
