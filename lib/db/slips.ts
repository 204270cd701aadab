import { Dexie } from 'dexie';
import { slipOf } from '../agenda/looks-late.ts';
import { ok, type Result } from '../problem.ts';
import commitment, { type Commitment } from '../records/commitment.ts';
import { tellThemBy } from '../records/commitment-steps.ts';
import { from } from './database.ts';
import { act, change } from './write.ts';

/**
 * Raises the "tell them" clock of every open promise that depends on one made to us that has slipped (C14): the customer is
 * to hear now. Each slip raises it once, under an event id of its own, on every device the same. Answers how many it raised.
 */
export async function raiseForSlips(now: number): Promise<Result<number>> {
  const lanes = ['active', 'waiting'] as const;
  const outer = (
    await Promise.all(
      lanes.map((lane) =>
        from(commitment)
          .where('[lane+dependsOn]')
          .between([lane, Dexie.minKey], [lane, Dexie.maxKey])
          .toArray(),
      ),
    )
  ).flat();
  if (outer.length === 0) return ok(0);
  const inner = await from(commitment).bulkGet(outer.map((row) => row.dependsOn ?? ''));
  const changes = outer.flatMap((row, index) => {
    const slip = inner[index] === undefined ? undefined : slipOf(inner[index], now);
    if (slip === undefined || Object.hasOwn(row.history, slip.id)) return [];
    const raise = (current: Commitment | undefined): Result<Commitment | undefined> => {
      // Somebody may have closed it, or raised it, a moment ago.
      if (current === undefined || Object.hasOwn(current.history, slip.id)) return ok(current);
      const history = tellThemBy(now, row.dependsOn)(current.history, slip.id, now);
      return ok(history.ok ? { ...current, history: history.value } : current);
    };
    return [change<Commitment>({ declaration: commitment, id: row.id, to: raise })];
  });
  if (changes.length === 0) return ok(0);
  const done = await act(changes);
  return done.ok ? ok(changes.length) : done;
}

/** The promises made to us that are still open, soonest first: what one of ours may depend on. */
export async function openToMe(most: number): Promise<Commitment[]> {
  return from(commitment)
    .where('[lane+dueAt]')
    .between(['waiting', Dexie.minKey], ['waiting', Dexie.maxKey])
    .filter((row) => row.kind === 'toMe')
    .limit(most)
    .toArray();
}

/** One promise, when it is there. */
export async function commitmentOf(id: string): Promise<Commitment | undefined> {
  return from(commitment).get(id);
}
