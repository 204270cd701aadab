import { wordsHaveLeft } from '@/lib/db/leaving-words.ts';
import { renewSecondCopy, rowsNow } from '@/lib/db/renew-copies.ts';
import { openChecked } from '@/lib/db/health.ts';
import { leavingWords } from '@/lib/settings.ts';
import { renewDaily } from '@/lib/transfer/daily.ts';

/** One at a time; whoever comes meanwhile is done by the next wake, and by the next change. */
const lockName = 'kept-let-words-go';

/** Takes what the person deleted for good out of the second copy and out of the snapshots to go back to. */
export async function letWordsGo(): Promise<void> {
  const keys = await leavingWords.getValue();
  if (keys.length === 0 || !(await openChecked()).ok) return;
  await navigator.locks.request(lockName, async () => {
    const now = await rowsNow(keys);
    await renewSecondCopy(now);
    await renewDaily(now);
    await wordsHaveLeft(keys);
  });
}
