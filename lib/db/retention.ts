import { Dexie } from 'dexie';
import { ok, type Result } from '../problem.ts';
import commitment, { type Commitment } from '../records/commitment.ts';
import { standingOf } from '../records/commitment-state.ts';
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
 * Deletes them, in small acts. Each is judged once more where it is deleted, so that one that was opened again meanwhile
 * stays. Answers how many went.
 */
export async function cleanUp(days: number, now: number): Promise<Result<number>> {
  const before = now - days * dayMs;
  const past = await pastRetention(days, now);
  const countBefore = await database.table(commitment.type).count();
  for (let at = 0; at < past.length; at += perAct) {
    const done = await act(
      past.slice(at, at + perAct).map((id) =>
        change<Commitment>({
          declaration: commitment,
          id,
          to: (row) => ok(row !== undefined && isPast(row, before) ? undefined : row),
        }),
      ),
    );
    if (!done.ok) return done;
  }
  const clocks = await dropOldClocks(before);
  if (!clocks.ok) return clocks;
  return ok(past.length === 0 ? 0 : countBefore - (await database.table(commitment.type).count()));
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
