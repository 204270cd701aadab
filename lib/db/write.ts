import { nextStamp } from '../hlc.ts';
import { ok, problem, type Problem, type Result } from '../problem.ts';
import type { RecordDeclaration } from '../records/define-record.ts';
import { canary, device, type Tally } from '../settings.ts';
import { database } from './database.ts';
import { appendToJournal } from './mirror.ts';
import { storageProblem } from './storage-problem.ts';
import { emptyTally, nextTally } from './tally.ts';

type AnyRow = { id: string };

/** One row to write: what it is now (undefined: not there) decides what it will be. A problem refuses the whole act. */
export type Change<Row extends AnyRow = AnyRow> = {
  declaration: RecordDeclaration<Row>;
  id: string;
  to: (current: Row | undefined) => Result<Row | undefined>;
};

const listeners = new Set<() => void>();

/** Calls `listener` after every acknowledged act of this context. */
export function onWritten(listener: () => void): void {
  listeners.add(listener);
}

class Refusal extends Error {
  readonly problem: Problem;
  constructor(refused: Problem) {
    super(refused.reason);
    this.problem = refused;
  }
}

/**
 * One act of the person: all rows, their clocks and the tally in one strict transaction, or nothing. Answers
 * after `complete`, so "saved" is true when it is said. Reasons: what a change refuses with, `invalid` (the row does
 * not fit its schema; detail names the fields), `full`, `blocked`, `damaged`.
 */
export async function act(changes: readonly Change[]): Promise<Result<AnyRow[]>> {
  try {
    const name = await deviceName();
    const written = await database.transaction(
      'rw',
      [...new Set(changes.map((change) => change.declaration.type)), 'versions', 'meta'],
      async () => {
        const done = [];
        for (const change of changes) done.push(await apply(change, name));
        const counted = done.filter((row) => row.scope !== 'device');
        const before = (await database.meta.get('tally'))?.tally ?? emptyTally;
        const tally = counted.length === 0 ? before : nextTally(before, counted);
        if (counted.length > 0) await database.meta.put({ key: 'tally', tally });
        return { done, counted, tally };
      },
    );
    if (written.counted.length > 0) {
      await keepSecondCopy(written.tally, written.counted);
      for (const listener of listeners) listener();
    }
    return ok(written.done.flatMap((row) => (row.after === undefined ? [] : [row.after])));
  } catch (error) {
    return error instanceof Refusal ? error.problem : storageProblem(error);
  }
}

/** Writes a new row; refused as `invalid` when the id is taken. */
export async function create<Row extends AnyRow>(
  declaration: RecordDeclaration<Row>,
  row: Row,
): Promise<Result<Row>> {
  return one(declaration, row.id, (current) =>
    current === undefined ? ok(row) : problem('invalid', 'id is taken'),
  );
}

/** Changes a row that is there; refused as `notFound` otherwise. */
export async function update<Row extends AnyRow>(
  declaration: RecordDeclaration<Row>,
  id: string,
  to: (current: Row) => Result<Row>,
): Promise<Result<Row>> {
  return one(declaration, id, (current) => (current === undefined ? problem('notFound') : to(current)));
}

/** Writes the row whatever was there. */
export async function put<Row extends AnyRow>(
  declaration: RecordDeclaration<Row>,
  row: Row,
): Promise<Result<Row>> {
  return one(declaration, row.id, () => ok(row));
}

/** Takes the row away; that it was not there is no problem. */
export async function remove<Row extends AnyRow>(
  declaration: RecordDeclaration<Row>,
  id: string,
): Promise<Result<null>> {
  const done = await act([change({ declaration, id, to: () => ok(undefined) })]);
  return done.ok ? ok(null) : done;
}

/** Forgets the row's type, so that changes of several types make one act. */
export function change<Row extends AnyRow>(typed: Change<Row>): Change {
  return typed as unknown as Change;
}

async function one<Row extends AnyRow>(
  declaration: RecordDeclaration<Row>,
  id: string,
  to: Change<Row>['to'],
): Promise<Result<Row>> {
  const done = await act([change({ declaration, id, to })]);
  return done.ok ? ok(done.value[0] as Row) : done;
}

async function apply({ declaration, id, to }: Change, name: string) {
  const table = database.table<AnyRow, string>(declaration.type);
  const before = await table.get(id);
  const wanted = to(before);
  if (!wanted.ok) throw new Refusal(wanted);
  const after = wanted.value === undefined ? undefined : validated(declaration, wanted.value);
  if (after === undefined) await table.delete(id);
  else await table.put(after);
  if (declaration.scope !== 'device') await stampFields(declaration.type, id, before, after, name);
  return { type: declaration.type, scope: declaration.scope, id, before, after };
}

function validated(declaration: RecordDeclaration<AnyRow>, row: AnyRow): AnyRow {
  const parsed = declaration.schema.safeParse(row);
  if (!parsed.success) {
    throw new Refusal(
      problem('invalid', parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')),
    );
  }
  return declaration.derive ? declaration.derive(parsed.data) : parsed.data;
}

/** Every field that changed gets the next stamp; a deleted row keeps its clock as the tombstone. */
async function stampFields(
  type: string,
  id: string,
  before: AnyRow | undefined,
  after: AnyRow | undefined,
  name: string,
): Promise<void> {
  const key = `${type}|${id}`;
  const last = (await database.meta.get('stamp'))?.stamp;
  const stamp = nextStamp(last, Date.now(), name);
  const version = (await database.versions.get(key)) ?? { key, type, id, clock: {}, base: 0, dirty: 1 };
  const clock = { ...version.clock };
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  for (const field of fields) {
    if (valueOf(before, field) !== valueOf(after, field)) clock[field] = stamp;
  }
  if (after === undefined) clock['_del'] = stamp;
  await database.versions.put({ ...version, clock, dirty: 1 });
  await database.meta.put({ key: 'stamp', stamp });
}

function valueOf(row: AnyRow | undefined, field: string): string | undefined {
  return row === undefined ? undefined : JSON.stringify((row as Record<string, unknown>)[field]);
}

/** How long "saved" waits for the second copy; the write itself has happened by then. */
const copyPatienceMs = 1000;

/** Never rejects: a copy that cannot be made shows in the health line, and the write stands. */
async function keepSecondCopy(
  tally: Tally,
  rows: readonly { type: string; id: string; after: AnyRow | undefined }[],
): Promise<void> {
  const entry = { tally, rows: rows.map(({ type, id, after }) => ({ type, id, row: after ?? null })) };
  const copied = Promise.all([raiseCanary(tally), appendToJournal(entry)]);
  await Promise.race([copied, new Promise((resolve) => setTimeout(resolve, copyPatienceMs))]);
}

async function raiseCanary(tally: Tally): Promise<void> {
  const last = await canary.getValue();
  if (last === null || last.n < tally.n) await canary.setValue(tally);
}

let namePromise: Promise<string> | undefined;
async function deviceName(): Promise<string> {
  namePromise ??= device.getValue().then(async (known) => {
    if (known !== '') return known;
    const fresh = crypto.randomUUID().replaceAll('-', '').slice(0, 12);
    await device.setValue(fresh);
    return fresh;
  });
  return namePromise;
}
