import { Dexie } from 'dexie';
import { ok, type Result } from '../problem.ts';
import checklist, { type Checklist } from '../records/checklist.ts';
import commitment, { type Commitment } from '../records/commitment.ts';
import { standingOf } from '../records/commitment-state.ts';
import type { RecordDeclaration } from '../records/define-record.ts';
import idea, { type Idea } from '../records/idea.ts';
import updateClock from '../records/update-clock.ts';
import { database, from } from './database.ts';
import { hasOpen } from './update-clocks.ts';
import { act, change, remove } from './write.ts';

const dayMs = 24 * 3_600_000;
/** How many promises are read, and how many go in one act: a page that is open never waits long for either. */
const portion = 200;
const perAct = 50;

/** The promises that were closed more than `days` ago: what the next clean-up takes. */
export async function pastRetention(days: number, now: number): Promise<string[]> {
  const before = now - days * dayMs;
  const closed = await from(commitment)
    .where('[lane+dueAt]')
    .between(['closed', Dexie.minKey], ['closed', Dexie.maxKey])
    .primaryKeys();
  const past: string[] = [];
  for (let at = 0; at < closed.length; at += portion) {
    const rows = await from(commitment).bulkGet(closed.slice(at, at + portion));
    for (const row of rows) if (row !== undefined && isPast(row, before)) past.push(row.id);
  }
  return past;
}

/**
 * Deletes them, and what else was over as long: checklists and ideas; in small acts. Each is judged once more where it is
 * deleted, so that one that was opened again meanwhile stays. Answers how many went.
 */
export async function cleanUp(days: number, now: number): Promise<Result<number>> {
  const before = now - days * dayMs;
  const past = await pastRetention(days, now);
  const countBefore = await countCleaned();
  const drops = [
    () => drop<Commitment>(commitment, past, (row) => isPast(row, before)),
    () => dropOldChecklists(before),
    () => dropToldIdeas(before),
    () => dropOldClocks(before),
  ];
  for (const dropping of drops) {
    const done = await dropping();
    if (!done.ok) return done;
  }
  return ok(countBefore - (await countCleaned()));
}

async function countCleaned(): Promise<number> {
  const counts = await Promise.all(
    [commitment, checklist, idea].map(({ type }) => database.table(type).count()),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Takes the checklists on which nothing has happened since `before`; one that is open stays while a promise of its case is. */
async function dropOldChecklists(before: number): Promise<Result<null>> {
  const old = await from(checklist).where('lastAt').below(before).toArray();
  const going: string[] = [];
  for (const { id, status, caseKey } of old)
    if (status !== 'open' || !(await hasOpen(caseKey))) going.push(id);
  return drop<Checklist>(checklist, going, (row) => isOldChecklist(row, before));
}

/** Ideas that were told long enough ago. */
async function dropToldIdeas(before: number): Promise<Result<null>> {
  const told = await from(idea)
    .filter((row) => isToldIdea(row, before))
    .primaryKeys();
  return drop<Idea>(idea, told, (row) => isToldIdea(row, before));
}

/** Takes rows in small acts; each is judged once more where it is deleted. */
export async function drop<Row extends { id: string }>(
  declaration: RecordDeclaration<Row>,
  ids: readonly string[],
  isGoing: (row: Row) => boolean,
): Promise<Result<null>> {
  for (let at = 0; at < ids.length; at += perAct) {
    const done = await act(
      ids.slice(at, at + perAct).map((id) =>
        change<Row>({
          declaration,
          id,
          to: (row) => ok(row !== undefined && isGoing(row) ? undefined : row),
        }),
      ),
    );
    if (!done.ok) return done;
  }
  return ok(null);
}

export function isOldChecklist({ lastAt }: Checklist, before: number): boolean {
  return lastAt < before;
}

function isToldIdea({ doneAt }: Idea, before: number): boolean {
  return doneAt !== undefined && doneAt < before;
}

/** Takes the update clocks of cases on which nothing has happened since `before`, and nothing is open: they name a customer. */
async function dropOldClocks(before: number): Promise<Result<null>> {
  const old = await from(updateClock)
    .filter(({ history }) => Object.values(history).every(({ at }) => at < before))
    .primaryKeys();
  for (const id of old) {
    if (await hasOpen(id)) continue;
    const done = await remove(updateClock, id);
    if (!done.ok) return done;
  }
  return ok(null);
}

/** Whether nothing is owed any more, and nothing has been since `before` (epoch ms). */
export function isPast(row: Commitment, before: number): boolean {
  // Nothing is closed before it is made: most rows are judged without reading their history.
  if (row.lane !== 'closed' || row.createdAt > before) return false;
  const standing = standingOf(row.history);
  if (standing.lane !== 'closed') return false;
  const lastEvent = Math.max(row.createdAt, ...Object.values(row.history).map(({ at }) => at));
  // What was never really made (the making was taken back) was closed by its last event; being told closes what was owing.
  return Math.max(standing.closedAt ?? lastEvent, standing.toldAt ?? 0) < before;
}
