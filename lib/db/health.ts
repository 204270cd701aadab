import { liveQuery } from 'dexie';
import { ok, problem, type Result } from '../problem.ts';
import { canary, databasePlace } from '../settings.ts';
import { database, type Repair } from './database.ts';
import { copyWorks, journalLength, readCopy, writeSnapshot, type CopiedRow } from './mirror.ts';
import { holdOpen, letGo } from './hold-open.ts';
import { goTo, placeNow } from './place.ts';
import { snapshotLock } from './renew-copies.ts';
import { countRows, rowsInPortions } from './scan.ts';
import { storageProblem } from './storage-problem.ts';
import { emptyTally, sameTally } from './tally.ts';
import { repair } from './whole.ts';
import { settleWhose } from './whose.ts';

const moveLock = 'kept-place';
/** Waits before the second and the third try to open (ms): what a moment heals is no reason to move. */
const openWaits = [100, 300];
const inspectTries = 3;
const snapshotEvery = 300;

/**
 * Opens the database, whole: what was lost is back from the second copy before this answers (see whole.ts). Answers the
 * last repair the person has not yet been told of. Reasons: `locked`, `blocked`, `full`, `damaged`.
 */
export async function openChecked(): Promise<Result<Repair | undefined>> {
  // A page of ours in a sandboxed frame has no origin of its own, hence no storage of any kind.
  if (globalThis.origin === 'null') return problem('blocked', 'no origin');
  if (!database.isOpen()) {
    const [whose, isFree] = await Promise.all([settleWhose(), holdOpen()]);
    // Where the way was not free, things were being moved: who is here, and where their things are, is asked again.
    const { is } = isFree ? whose : await settleWhose();
    if (is === 'locked') {
      letGo();
      return problem('locked');
    }
    await goTo(await databasePlace.getValue());
  }
  const tried = placeNow();
  const opened = await open();
  return opened.ok || opened.reason !== 'damaged' ? opened : moveOn(tried);
}

/** Goes to a fresh, empty place although there is no second copy. Only after the person chose a backup file to restore. */
export async function startAnew(): Promise<Result<Repair | undefined>> {
  return moveOn(placeNow(), true);
}

/**
 * Reads every row once and compares with the tally: finds what the counter alone cannot. Runs in the background once
 * per start of the browser, and there takes a `rest` after each portion of rows. Then takes a snapshot when enough has
 * happened since the last.
 */
export async function inspect(rest?: () => Promise<void>): Promise<Result<Repair | undefined>> {
  let opened = await openChecked();
  for (let attempt = 0; opened.ok && attempt < inspectTries; attempt += 1) {
    try {
      const { counted, expected } = await countRows(database, rest);
      if (sameTally(counted, expected)) break;
      const isLast = attempt === inspectTries - 1;
      // Somebody wrote meanwhile: what was counted says nothing, and there is no hurry.
      if (rest !== undefined && !isLast && (await database.meta.get('tally'))?.tally?.n !== expected.n)
        continue;
      // Either somebody wrote at the last try, too, which `repair` finds out, or rows are not what they were.
      await repair(database);
    } catch (error) {
      storageProblem(error);
      // Rows cannot be read. The browser may now have closed and emptied the database: opening it again brings all back.
      database.close({ disableAutoOpen: false });
      opened = attempt === 0 ? await openChecked() : await moveOn(placeNow());
    }
  }
  if (opened.ok) await snapshotWhenDue();
  return opened.ok ? open() : opened;
}

/** Writes a snapshot of the whole database when the journal has grown long, after a repair, or `anyway`; one context at a time. */
export async function snapshotWhenDue(anyway = false): Promise<void> {
  await navigator.locks.request(snapshotLock, { ifAvailable: true }, async (lock) => {
    if (lock === null || !copyWorks()) return;
    const repaired = (await database.meta.get('repair'))?.said;
    const due = repaired === undefined && !anyway ? await journalLength() : snapshotEvery;
    const tally = (await database.meta.get('tally'))?.tally ?? emptyTally;
    if (due >= snapshotEvery && tally.n > 0) await writeSnapshot(tally, portions());
  });
}

/** Calls `tell` with the repair the person has yet to be told of, now and whenever there is another. */
export function watchRepairs(tell: (repair: Repair | undefined) => void): void {
  liveQuery(async () => (await database.meta.get('repair'))?.said).subscribe(tell, () => {
    // The database cannot be read: the next act or opening says so in its own words.
  });
}

/** The person has read the sentence about the repair. */
export async function repairWasSaid(): Promise<void> {
  await database.meta.delete('repair');
}

async function* portions(): AsyncIterable<CopiedRow[]> {
  for await (const { type, rows } of rowsInPortions(database))
    yield rows.map((row) => ({ type, id: row.id, row }));
}

async function open(): Promise<Result<Repair | undefined>> {
  for (const wait of [...openWaits, 0]) {
    try {
      await database.open();
      return ok((await database.meta.get('repair'))?.said);
    } catch (error) {
      const refused = storageProblem(error);
      if (wait === 0 || refused.reason !== 'damaged') return refused;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return problem('damaged');
}

/**
 * Leaves the `last` database, that cannot be opened where it is, untouched, and opens one in the next place, where the second copy
 * is brought back. Stays when there is no copy of what was kept, unless `anyway`.
 */
async function moveOn(last: number, anyway = false): Promise<Result<Repair | undefined>> {
  return navigator.locks.request(moveLock, async () => {
    const known = await databasePlace.getValue();
    const kept = ((await canary.getValue()) ?? emptyTally).n > 0;
    // Somebody, maybe this very context, may have moved while we waited for the lock; then we follow.
    const moved = known > last;
    const next = moved ? known : last + 1;
    if (!moved && kept && !anyway && (await readCopy()).rows.size === 0) {
      return problem('damaged', 'no copy');
    }
    if (placeNow() !== next) database.close({ disableAutoOpen: false });
    await goTo(next);
    const opened = await open();
    if (opened.ok) await databasePlace.setValue(next);
    else await goTo(last);
    return opened;
  });
}
