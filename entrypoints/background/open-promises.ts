import { searchPromises } from '@/lib/db/commitment-search.ts';
import { openChecked } from '@/lib/db/health.ts';
import type { Commitment } from '@/lib/records/commitment.ts';

/** Of so many that are found the most urgent are suggested. */
const amongNewest = 20;

/** Open promises with the words typed, or due or made when they say, most urgent first: for the suggestions of the address bar. */
export async function openPromisesWith(typed: string, most: number, now: number): Promise<Commitment[]> {
  if (!(await openChecked()).ok) return [];
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { rows } = await searchPromises(typed, { standing: 'open' }, amongNewest, { now, zone });
  return rows.toSorted((a, b) => a.dueAt - b.dueAt).slice(0, most);
}
