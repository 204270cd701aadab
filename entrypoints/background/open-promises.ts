import { openList } from '@/lib/db/commitment-lists.ts';
import { openChecked } from '@/lib/db/health.ts';
import type { Commitment } from '@/lib/records/commitment.ts';

/**
 * Open promises that hold every word typed, most urgent first: for the suggestions of the address bar. Of today's list; a
 * search over all promises takes this place.
 */
export async function openPromisesWith(typed: string, most: number, now: number): Promise<Commitment[]> {
  if (!(await openChecked()).ok) return [];
  const day = new Date(now);
  day.setHours(24, 0, 0, 0);
  const { active } = await openList({ caseKey: '', customerKey: '', endOfDay: day.getTime() });
  const words = typed.toLowerCase().split(/\s+/u).filter(Boolean);
  const holds = (row: Commitment) => {
    const text = `${row.what} ${row.customer} ${row.caseId}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return active.filter(holds).slice(0, most);
}
