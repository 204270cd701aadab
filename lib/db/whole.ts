import { canary } from '../settings.ts';
import type { KeptDatabase } from './database.ts';
import { copyHolds, readCopy } from './mirror.ts';
import { restore } from './restore.ts';
import { countRows } from './scan.ts';
import { TooNew } from './storage-problem.ts';
import { emptyTally, sameTally } from './tally.ts';

const lockName = 'kept-whole';

/**
 * Part of every opening: compares the counter with the canary, and brings back what is missing before anything else may
 * read or write. IndexedDB can open empty, or shortened, without an error (docs/decisions/0003-second-copy.md).
 */
export async function beWhole(db: KeptDatabase): Promise<void> {
  if (await isWhole(db)) return;
  await navigator.locks.request(lockName, async () => {
    // Another context may have repaired it while we waited for the lock.
    if (!(await isWhole(db))) await bringBack(db);
  });
}

/** Brings back what the rows themselves show to be missing or changed; the counter alone looks right. */
export async function repair(db: KeptDatabase): Promise<void> {
  await navigator.locks.request(lockName, async () => {
    const { counted, expected } = await countRows(db);
    if (!sameTally(counted, expected)) await bringBack(db);
  });
}

async function isWhole(db: KeptDatabase): Promise<boolean> {
  // Read before the tally: a writer raises the tally first, so in a whole database the tally is never behind.
  const expected = (await canary.getValue()) ?? emptyTally;
  const [counter, first, safe] = await db.meta.bulkGet(['tally', 'first', 'minSafe']);
  if ((safe?.minSafe ?? 0) > db.verno) throw new TooNew();
  const tally = counter?.tally ?? emptyTally;
  if (tally.n > 0 && first === undefined) return false;
  // Where nothing at all is known, the canary itself may be what was lost.
  return tally.n === 0 && expected.n === 0 ? !(await copyHolds()) : tally.n >= expected.n;
}

async function bringBack(db: KeptDatabase): Promise<void> {
  const expected = (await canary.getValue()) ?? emptyTally;
  const tally = await restore(db, await readCopy(), expected);
  await canary.setValue(tally);
}
