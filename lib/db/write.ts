import { ok, problem, type Result } from '../problem.ts';
import type { RecordDeclaration } from '../records/define-record.ts';
import { canary, device, type Tally } from '../settings.ts';
import { apply, Refusal, type AnyRow, type Change, type Changed } from './apply.ts';
import { database } from './database.ts';
import { openChecked } from './health.ts';
import { appendToJournal } from './mirror.ts';
import { storageProblem } from './storage-problem.ts';
import { emptyTally, nextTally } from './tally.ts';

export type { Change } from './apply.ts';

const listeners = new Set<() => void>();
let isRefusing = false;

/** From now on this context writes nothing: every act is `refused`. For a preview, where things are only tried. */
export function writeNothingHere(): void {
  isRefusing = true;
}

/** Calls `listener` after every acknowledged act of this context. */
export function onWritten(listener: () => void): void {
  listeners.add(listener);
}

/**
 * One act of the person: all rows, their clocks and the tally in one strict transaction, or nothing. Answers
 * after `complete`, so "saved" is true when it is said. Reasons: what a change refuses with, `invalid` (the row does
 * not fit its schema; detail names the fields), `full`, `blocked`, `damaged`. `onlyIf` is asked inside the transaction, so
 * that no other window comes in between; it may read the types that the act changes, and its problem refuses the act.
 */
export async function act(
  changes: readonly Change[],
  onlyIf?: () => Promise<Result<null>>,
): Promise<Result<AnyRow[]>> {
  if (isRefusing) return problem('refused', 'preview');
  const done = await tryAct(changes, onlyIf);
  if (done.ok || done.reason !== 'damaged') return done;
  // Part of a file cannot be read. Opened anew, all that is lost comes back from the second copy; of this act nothing was
  // written, so it is done once more.
  database.close({ disableAutoOpen: false });
  const opened = await openChecked();
  return opened.ok ? tryAct(changes, onlyIf) : opened;
}

async function tryAct(
  changes: readonly Change[],
  onlyIf: (() => Promise<Result<null>>) | undefined,
): Promise<Result<AnyRow[]>> {
  try {
    const name = await deviceName();
    const written = await database.transaction(
      'rw',
      [...new Set(changes.map((change) => change.declaration.type)), 'versions', 'meta'],
      async () => {
        const allowed = await onlyIf?.();
        if (allowed?.ok === false) throw new Refusal(allowed);
        const { changed, results } = await apply(changes, name);
        const counted = changed.filter(({ declaration }) => declaration.scope !== 'device');
        const before = (await database.meta.get('tally'))?.tally ?? emptyTally;
        const tally = counted.length === 0 ? before : nextTally(before, counted);
        if (counted.length > 0) await database.meta.put({ key: 'tally', tally });
        if (before.n === 0 && counted.length > 0) await database.meta.put({ key: 'first' });
        return { results, counted, tally };
      },
    );
    if (written.counted.length > 0) {
      await keepSecondCopy(written.tally, written.counted);
      for (const listener of listeners) listener();
    }
    return ok(written.results);
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

/** How long "saved" waits for the second copy; the write itself has happened by then. */
const copyPatienceMs = 1000;

/** Never rejects: a copy that cannot be made shows in the health line, and the write stands. */
async function keepSecondCopy(tally: Tally, changed: readonly Changed[]): Promise<void> {
  const rows = changed.map(({ declaration: { type }, id, after }) => ({ type, id, row: after ?? null }));
  const entry = { tally, rows };
  const copied = Promise.all([raiseCanary(tally), appendToJournal(entry)]);
  await Promise.race([copied, new Promise((resolve) => setTimeout(resolve, copyPatienceMs))]);
}

async function raiseCanary(tally: Tally): Promise<void> {
  const last = await canary.getValue();
  if (last === null || last.n < tally.n) await canary.setValue(tally);
}

let namePromise: Promise<string> | undefined;
/** The random name of this installation; made where there is none yet. */
export async function deviceName(): Promise<string> {
  namePromise ??= device.getValue().then(async (known) => {
    if (known !== '') return known;
    const fresh = crypto.randomUUID().replaceAll('-', '').slice(0, 12);
    await device.setValue(fresh);
    return fresh;
  });
  return namePromise;
}
