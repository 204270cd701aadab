import { Dexie } from 'dexie';
import commitment, { remindBeforeMs, type Commitment } from '../records/commitment.ts';
import { from } from './database.ts';

/** More than so many of one lane are not drawn on one day. */
const most = 500;

/** All that is owed with a due or a tell-them-by moment from `since` until before `to` (epoch ms), each once, in no order. */
export async function owedBetween(since: number, to: number): Promise<Commitment[]> {
  const due = (lane: string) =>
    from(commitment).where('[lane+dueAt]').between([lane, since], [lane, to]).limit(most).toArray();
  // A reminder comes that much before its moment, or later when it was snoozed.
  const tell = (lane: string) =>
    from(commitment)
      .where('[lane+tellRemindAt]')
      .between([lane, since - remindBeforeMs], [lane, Dexie.maxKey])
      .filter(({ tellBy }) => tellBy !== undefined && tellBy >= since && tellBy < to)
      .limit(most)
      .toArray();
  const found = await Promise.all([
    due('active'),
    due('waiting'),
    tell('active'),
    tell('waiting'),
    tell('owing'),
  ]);
  return [...new Map(found.flat().map((row) => [row.id, row])).values()];
}
