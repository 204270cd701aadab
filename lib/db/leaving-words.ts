import { leavingWords } from '../settings.ts';

const lockName = 'kept-leaving';

/**
 * From now on the words that these rows (`type|id`) once held are to leave every copy of them. Said before the rows go: a
 * crash in between costs a look at the copies, and never leaves a word behind. And once more after they went, for the background
 * may look at the copies in between.
 */
export async function wordsLeave(keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await changed((known) => [...new Set([...known, ...keys])]);
}

/** They have left. */
export async function wordsHaveLeft(keys: readonly string[]): Promise<void> {
  await changed((known) => known.filter((key) => !keys.includes(key)));
}

async function changed(to: (known: readonly string[]) => string[]): Promise<void> {
  await navigator.locks.request(lockName, async () => {
    await leavingWords.setValue(to(await leavingWords.getValue()));
  });
}
