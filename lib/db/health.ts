import { ok, problem, type Result } from '../problem.ts';
import { canary } from '../settings.ts';
import { database, type Repair } from './database.ts';
import { copyWorks, journalLength, readCopy, writeSnapshot, type CopiedRow } from './mirror.ts';
import { restore } from './restore.ts';
import { rowsInPortions, scan } from './scan.ts';
import { storageProblem } from './storage-problem.ts';
import { emptyTally, sameTally } from './tally.ts';

/** Why this file exists: IndexedDB can open empty, or shortened, without an error (docs/decisions/0003-second-copy.md). */

const lockName = 'kept-health';
const openTries = 3;
const snapshotEvery = 300;

/**
 * Opens the database and compares its counter with the canary before anything is shown; brings back what is missing
 * from the second copy. Answers the last repair the person has not yet been told of. Reasons: `blocked`, `damaged`, `newer`.
 */
export async function openChecked(): Promise<Result<Repair | undefined>> {
  // Read before the tally: a writer raises the tally first, so in a whole database the tally is never behind.
  const expected = (await canary.getValue()) ?? emptyTally;
  const opened = await open();
  if (!opened.ok) return opened.reason === 'damaged' ? rebuildUnopenable() : opened;
  try {
    const tally = (await database.meta.get('tally'))?.tally ?? emptyTally;
    if (tally.n >= expected.n) return ok((await database.meta.get('repair'))?.said);
  } catch (error) {
    storageProblem(error);
  }
  return repair();
}

/**
 * Reads every row once and compares with the tally: finds what the counter alone cannot. Runs in the background once
 * per start of the browser. Then takes a snapshot when enough has happened since the last.
 */
export async function inspect(): Promise<Result<Repair | undefined>> {
  const opened = await openChecked();
  if (!opened.ok || opened.value !== undefined) return opened;
  for (let attempt = 0; attempt < openTries; attempt += 1) {
    const found = await scan();
    if (found === 'moved') continue;
    if (found === 'unreadable' || !sameTally(found.tally, found.expected)) return repair();
    if (copyWorks() && (await journalLength()) >= snapshotEvery) await snapshot();
    return ok(undefined);
  }
  return ok(undefined); // somebody writes all the time: the counter has been compared, the rest waits for the next start
}

/** Writes a snapshot of the database as it is; only one context at a time. */
export async function snapshot(): Promise<void> {
  await navigator.locks.request(lockName, { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    const tally = (await database.meta.get('tally'))?.tally ?? emptyTally;
    if (tally.n > 0) await writeSnapshot(tally, portions());
  });
}

/** The person has read the sentence about the repair. */
export async function repairWasSaid(): Promise<void> {
  await database.meta.delete('repair');
}

async function* portions(): AsyncIterable<CopiedRow[]> {
  for await (const { type, rows } of rowsInPortions()) yield rows.map((row) => ({ type, id: row.id, row }));
}

async function open(): Promise<Result<null>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await database.open();
      return ok(null);
    } catch (error) {
      const refused = storageProblem(error);
      if (attempt === openTries || refused.reason === 'newer') return refused;
      await new Promise((resolve) => setTimeout(resolve, 100 * attempt));
    }
  }
}

async function repair(): Promise<Result<Repair | undefined>> {
  return navigator.locks.request(lockName, async () => {
    const expected = (await canary.getValue()) ?? emptyTally;
    const found = await scan();
    // Another context may have repaired it while we waited for the lock.
    if (typeof found === 'object' && sameTally(found.tally, found.expected) && found.tally.n >= expected.n) {
      return ok((await database.meta.get('repair'))?.said);
    }
    return restore(await readCopy(), expected, found === 'unreadable');
  });
}

/** Deletes what cannot be opened, but only when there is a copy to put in its place, or nothing was ever kept. */
async function rebuildUnopenable(): Promise<Result<Repair | undefined>> {
  return navigator.locks.request(lockName, async () => {
    try {
      const expected = (await canary.getValue()) ?? emptyTally;
      const copy = await readCopy();
      if (copy.rows.size === 0 && expected.n > 0) return problem('damaged', 'no copy');
      return await restore(copy, expected, true);
    } catch (error) {
      return storageProblem(error);
    }
  });
}
