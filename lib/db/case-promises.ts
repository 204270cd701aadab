import commitment, { type Commitment } from '../records/commitment.ts';
import { from } from './database.ts';

/** What we still owe on this case, the soonest first; what a colleague promised us is none of it. */
export async function openPromisesOf(caseKey: string): Promise<Commitment[]> {
  if (caseKey === '') return [];
  const rows = await Promise.all(
    ['active', 'waiting'].map((lane) =>
      from(commitment).where('[lane+caseKey]').equals([lane, caseKey]).toArray(),
    ),
  );
  return rows
    .flat()
    .filter(({ kind }) => kind !== 'toMe')
    .toSorted((a, b) => a.dueAt - b.dueAt);
}
