import { nextStamp } from '../hlc.ts';
import { problem, type Problem, type Result } from '../problem.ts';
import type { RecordDeclaration } from '../records/define-record.ts';
import { database } from './database.ts';

export type AnyRow = { id: string };

/** One row to write: what it is now (undefined: not there) decides what it will be. A problem refuses the whole act. */
export type Change<Row extends AnyRow = AnyRow> = {
  declaration: RecordDeclaration<Row>;
  id: string;
  to: (current: Row | undefined) => Result<Row | undefined>;
};

/** One row as it was before the act and is after it. */
export type Changed = {
  declaration: RecordDeclaration<AnyRow>;
  id: string;
  before: AnyRow | undefined;
  after: AnyRow | undefined;
};

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
  for (const { declaration, id, to } of changes) {
    const row = rows.get(keyOf(declaration, id));
    if (row === undefined) throw new Error('every row of the act was read');
    const wanted = to(row.after);
    if (!wanted.ok) throw new Refusal(wanted);
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
    changed.filter(({ declaration }) => declaration.scope !== 'device'),
    device,
  );
  return { changed, results };
}

async function readRows(changes: readonly Change[]): Promise<Map<string, Changed>> {
  const rows = new Map<string, Changed>();
  for (const [declaration, group] of Map.groupBy(changes, (change) => change.declaration)) {
    const ids = [...new Set(group.map(({ id }) => id))];
    const found = await database.table<AnyRow, string>(declaration.type).bulkGet(ids);
    for (const [index, id] of ids.entries()) {
      rows.set(keyOf(declaration, id), { declaration, id, before: found[index], after: found[index] });
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

/** Every field that changed gets the act's stamp; a deleted row keeps its clock as the tombstone. */
async function stampFields(changed: readonly Changed[], device: string): Promise<void> {
  if (changed.length === 0) return;
  const stamp = nextStamp((await database.meta.get('stamp'))?.stamp, Date.now(), device);
  const keys = changed.map(({ declaration, id }) => keyOf(declaration, id));
  const known = await database.versions.bulkGet(keys);
  await database.versions.bulkPut(
    changed.map(({ declaration: { type }, id, before, after }, index) => {
      const version = known[index] ?? { key: `${type}|${id}`, type, id, clock: {}, base: 0 };
      const clock = { ...version.clock };
      for (const field of new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])) {
        if (valueOf(before, field) !== valueOf(after, field)) clock[field] = stamp;
      }
      if (after === undefined) clock['_del'] = stamp;
      return { ...version, clock, dirty: 1 as const };
    }),
  );
  await database.meta.put({ key: 'stamp', stamp });
}

function keyOf({ type }: RecordDeclaration<AnyRow>, id: string): string {
  return `${type}|${id}`;
}

function valueOf(row: AnyRow | undefined, field: string): string | undefined {
  return row === undefined ? undefined : JSON.stringify((row as Record<string, unknown>)[field]);
}
