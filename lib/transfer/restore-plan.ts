import { database } from '../db/database.ts';
import { openChecked, startAnew } from '../db/health.ts';
import { mergeRows, sameClock, type Clock, type Versioned } from '../db/merge.ts';
import { ownKey } from '../db/own-key.ts';
import { isOldChecklist, isPast } from '../db/retention.ts';
import { storageProblem } from '../db/storage-problem.ts';
import { hashOf } from '../db/tally.ts';
import { upgradeRow } from '../db/upgrade.ts';
import { act, change, type Change } from '../db/write.ts';
import { ok, problem, type Result } from '../problem.ts';
import checklist, { type Checklist } from '../records/checklist.ts';
import commitment, { type Commitment } from '../records/commitment.ts';
import type { RecordDeclaration } from '../records/define-record.ts';
import { keptRecords } from '../records/index.ts';
import type { FileRow } from './backup-file.ts';
import { asStored, openVersion, readableRow } from './own-words-in-files.ts';

type Row = { id: string };
type Declaration = RecordDeclaration<Row>;

/** What a restore would do to one type of record. Moments are epoch ms. */
export type TypePlan = {
  type: string;
  /** Not here now: never was, or was deleted. */
  added: number;
  /** Here, and the copy knows more of them. */
  completed: number;
  unchanged: number;
  /** Of those added: closed so long ago that the next clean-up takes them again. */
  passing: number;
  /** Do not fit the record: they are left out, everything else is restored. */
  refused: number;
  /** Sealed with a key that is not here: they are left out, and stay in the file. */
  unreadable: number;
  /** When the oldest and the newest of the copy were made; undefined where they do not say. */
  oldest: number | undefined;
  newest: number | undefined;
};

/** What a restore would do; nothing was written for it. `key` names the key that own words in it are sealed with. */
export type RestorePlan = { types: TypePlan[]; changes: Change[]; key: string | undefined };

const dayMs = 24 * 3_600_000;
/** How many rows are compared before the page gets its turn. */
const portion = 200;

/**
 * Compares a copy with what is here. Nothing is taken away by a restore: histories are united, and of other fields the
 * later choice stays, whichever side it is on. Reasons: those of opening the database.
 */
export async function planRestore(
  rows: readonly FileRow[],
  retention: { days: number; now: number },
): Promise<Result<RestorePlan>> {
  const opened = await openChecked();
  // Where nothing can be read there is nothing to compare with: all of the copy is new.
  const isLost = !opened.ok && opened.detail === 'no copy';
  if (!opened.ok && !isLost) return opened;
  const plan: RestorePlan = { types: [], changes: [], key: ownKey()?.id };
  try {
    for (const declaration of keptRecords) {
      const ofType = rows.filter(({ type }) => type === declaration.type);
      if (ofType.length > 0) await planType(plan, declaration, ofType, { isLost, ...retention });
    }
    return ok(plan);
  } catch (error) {
    return storageProblem(error);
  }
}

/** Does what was shown, in one act. Answers how many rows were added or completed. Refused as `locked` where somebody else is here now. */
export async function applyRestore(plan: RestorePlan): Promise<Result<number>> {
  const opened = await openChecked();
  // The file is the only copy then: it is put into a new place, and what cannot be read stays where it is.
  const ready = !opened.ok && opened.detail === 'no copy' ? await startAnew() : opened;
  if (!ready.ok) return ready;
  if (plan.key !== ownKey()?.id) return problem('locked', 'somebody else');
  const done = await act(plan.changes);
  return done.ok ? ok(plan.types.reduce((sum, { added, completed }) => sum + added + completed, 0)) : done;
}

async function planType(
  plan: RestorePlan,
  declaration: Declaration,
  rows: readonly FileRow[],
  { isLost, days, now: at }: { isLost: boolean; days: number; now: number },
): Promise<void> {
  const { type } = declaration;
  const counts = { type, added: 0, completed: 0, unchanged: 0, passing: 0, refused: 0, unreadable: 0 };
  const made: number[] = [];
  // A row that stands in the file twice is one row.
  const merged = new Map<string, Versioned>();
  for (const [index, one] of rows.entries()) {
    if (index % portion === portion - 1) await new Promise((resolve) => setTimeout(resolve));
    const row = await readableRow(one);
    if (row === undefined) {
      counts.unreadable += 1;
      continue;
    }
    const fitting = fit(declaration, row);
    if (fitting === undefined) {
      counts.refused += 1;
      continue;
    }
    const known = merged.get(row.id);
    const copy = { row: fitting, clock: one.clock };
    merged.set(row.id, known === undefined ? copy : mergeRows(known, copy));
    const { createdAt } = fitting as { createdAt?: unknown };
    if (typeof createdAt === 'number') made.push(createdAt);
  }
  const copies = [...merged.values()];
  for (let from = 0; from < copies.length; from += portion) {
    const part = copies.slice(from, from + portion);
    const here = isLost ? [] : await rowsHere(type, part);
    for (const [index, copy] of part.entries()) {
      const stored = here[index];
      const now = stored === undefined ? undefined : await openVersion(type, stored);
      const after = now === undefined ? copy : mergeRows(now, copy);
      const isSame = now !== undefined && hashOf(whole(declaration, after.row)) === hashOf(now.row);
      counts[now === undefined ? 'added' : isSame ? 'unchanged' : 'completed'] += 1;
      if (now === undefined && isGoing(type, copy.row, at - days * dayMs)) counts.passing += 1;
      if (isSame && sameClock(after.clock, now.clock)) continue;
      plan.changes.push(restoring(declaration, await asStored(type, copy, after, stored)));
    }
  }
  const [oldest, newest] = made.length === 0 ? [] : span(made);
  plan.types.push({ ...counts, oldest, newest });
}

/** Whether the next clean-up would take the row again. */
function isGoing(type: string, row: Row, before: number): boolean {
  if (type === checklist.type) return isOldChecklist(row as Checklist, before);
  return type === commitment.type && isPast(row as Commitment, before);
}

function restoring(declaration: Declaration, copy: Versioned): Change {
  return change<Row>({
    declaration,
    id: copy.row.id,
    clock: copy.clock,
    to: (current, clock) => {
      if (current === undefined) return ok(copy.row);
      // With what is here now, not when it was planned: another window may have written meanwhile.
      const row = whole(declaration, mergeRows({ row: current, clock }, copy).row);
      return ok(hashOf(row) === hashOf(current) ? current : row);
    },
  });
}

async function rowsHere(type: string, copies: readonly Versioned[]): Promise<(Versioned | undefined)[]> {
  const ids = copies.map(({ row }) => row.id);
  const rows = await database.table<Row, string>(type).bulkGet(ids);
  const versions = await database.versions.bulkGet(ids.map((id) => `${type}|${id}`));
  return rows.map((row, index) => {
    const clock: Clock = versions[index]?.clock ?? {};
    return row === undefined ? undefined : { row, clock };
  });
}

/** As this build writes it; `undefined` where it is no such record. */
function fit(declaration: Declaration, row: Row): Row | undefined {
  const parsed = declaration.schema.safeParse(row);
  return parsed.success ? upgradeRow(declaration, parsed.data) : undefined;
}

function whole({ derive }: Declaration, row: Row): Row {
  return derive ? derive(row) : row;
}

function span(moments: readonly number[]): [number, number] {
  let [oldest, newest] = [Infinity, -Infinity];
  for (const at of moments) [oldest, newest] = [Math.min(oldest, at), Math.max(newest, at)];
  return [oldest, newest];
}
