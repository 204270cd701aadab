import { Dexie } from 'dexie';
import checklist from '../records/checklist.ts';
import commitment, { type Commitment } from '../records/commitment.ts';
import updateClock from '../records/update-clock.ts';
import type { ShiftRows } from '../reflection/shift-facts.ts';
import { from } from './database.ts';

/** More than so many owed promises of one lane are not read for one shift. */
const most = 500;

/**
 * All that lib/reflection/shift-facts.ts needs to know of the shift since `since` (epoch ms): what was touched since then, and
 * what is owed and due before `nextAt`. Ranges of indexes: five years of other rows cost nothing.
 */
export async function shiftRows(since: number, nextAt: number): Promise<ShiftRows> {
  const [touched, active, waiting, clocks, checklists] = await Promise.all([
    from(commitment).where('lastAt').aboveOrEqual(since).toArray(),
    dueBefore('active', nextAt),
    dueBefore('waiting', nextAt),
    from(updateClock).where('lastAt').aboveOrEqual(since).toArray(),
    from(checklist).where('lastAt').aboveOrEqual(since).toArray(),
  ]);
  return { promises: eachOnce([...touched, ...active, ...waiting]), clocks, checklists };
}

/** What is owed before the person is back at work, or to be told by then: past due, too. The soonest first. */
export async function owedBefore(nextAt: number): Promise<Commitment[]> {
  const toTell = from(commitment)
    .where('[lane+tellRemindAt]')
    .between(['owing', Dexie.minKey], ['owing', nextAt])
    .limit(most)
    .toArray();
  const rows = eachOnce(
    (await Promise.all([dueBefore('active', nextAt), dueBefore('waiting', nextAt), toTell])).flat(),
  );
  return rows.filter(({ kind }) => kind !== 'toMe').toSorted((a, b) => a.dueAt - b.dueAt);
}

function dueBefore(lane: string, nextAt: number): Promise<Commitment[]> {
  return from(commitment)
    .where('[lane+dueAt]')
    .between([lane, Dexie.minKey], [lane, nextAt])
    .limit(most)
    .toArray();
}

function eachOnce(rows: readonly Commitment[]): Commitment[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
