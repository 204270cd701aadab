import { database } from '@/lib/db/database.ts';
import { openChecked, snapshotWhenDue } from '@/lib/db/health.ts';
import { cleanUpOwnWords } from '@/lib/db/own-retention.ts';
import { cleanUp } from '@/lib/db/retention.ts';
import { readPolicy, reflectionsUnder, retentionUnder } from '@/lib/policy.ts';
import { lastCleanUp, reflectionDays, retentionDays } from '@/lib/settings.ts';
import { takeDailyWhenDue } from '@/lib/transfer/daily.ts';

/** A clean-up is due this long after the last (ms): once a day, whenever the day's work begins. */
const cleanUpEveryMs = 20 * 3_600_000;

/**
 * What is done once a day, in the background: first a snapshot, so that a clock that jumped ahead cannot take what nothing else
 * holds; then what was closed long enough ago goes, and leaves the second copy with the next two snapshots of that.
 */
export async function keepHouse(now: number): Promise<void> {
  if (!(await openChecked()).ok) return;
  await takeDailyWhenDue(now);
  const last = await lastCleanUp.getValue();
  // A clock that was set back must not put it off for ever.
  if (last.at <= now && now - last.at < cleanUpEveryMs) return;
  const policy = await readPolicy();
  const closed = await cleanUp(retentionUnder(policy, await retentionDays.getValue()), now);
  const own = await cleanUpOwnWords(reflectionsUnder(policy, await reflectionDays.getValue()), now);
  if (!closed.ok || !own.ok) return; // the disk is full, or storage is closed to us: the next wake tries again
  const gone = closed.value + own.value;
  const n = (await database.meta.get('tally'))?.tally?.n ?? 0;
  const isLeaving = last.leaving !== undefined && n > last.leaving;
  if (gone > 0 || isLeaving) await snapshotWhenDue(true);
  const leaving = gone > 0 ? n : isLeaving ? undefined : last.leaving;
  const done = { at: now, gone };
  await lastCleanUp.setValue(leaving === undefined ? done : { ...done, leaving });
}
