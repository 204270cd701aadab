import { ok, problem, type Reason, type Result } from '../problem.ts';
import commitment from '../records/commitment.ts';
import { undo, type Step } from '../records/commitment-steps.ts';
import { longer, type Taken } from './commitments.ts';
import { wordsMask } from './mask-words.ts';
import { act, change } from './write.ts';

/** What became of a step on many: what was taken, and how many rows it is not allowed for, by reason. */
export type TakenMany = { taken: Taken[]; refused: [reason: Reason, count: number][] };

/**
 * Takes one step on many promises in one act: on all that allow it, or, when the write does not succeed, on none. Rows that do
 * not allow it (closed already, gone) are left as they are and counted.
 */
export async function stepOnMany(
  ids: readonly string[],
  step: Step,
  now: number,
): Promise<Result<TakenMany>> {
  return takeOnMany(
    ids.map((id) => [id, step]),
    now,
  );
}

/** Takes such a step back, in one act, within the ten seconds that each of them has. */
export async function undoMany(taken: readonly Taken[], now: number): Promise<Result<TakenMany>> {
  return takeOnMany(
    taken.map(({ row, eventId }) => [row.id, undo(eventId)]),
    now,
  );
}

async function takeOnMany(
  steps: readonly [id: string, step: Step][],
  now: number,
): Promise<Result<TakenMany>> {
  const taken: { id: string; eventId: string }[] = [];
  const refused = new Map<Reason, number>();
  const mask = await wordsMask();
  const refuse = (reason: Reason) => refused.set(reason, (refused.get(reason) ?? 0) + 1);
  const changes = steps.map(([id, step]) => {
    const eventId = crypto.randomUUID();
    return change({
      declaration: commitment,
      id,
      to: (row) => {
        const next = row === undefined ? problem('notFound') : longer(row, step, eventId, now, mask);
        if (next.ok) {
          taken.push({ id, eventId });
          return next;
        }
        refuse(next.reason);
        return ok(row);
      },
    });
  });
  const done = await act(changes);
  if (!done.ok) return done;
  const rows = new Map(done.value.map((row) => [row.id, row as Taken['row']]));
  const known = taken.flatMap(({ id, eventId }) => {
    const row = rows.get(id);
    return row === undefined ? [] : [{ row, eventId }];
  });
  return ok({ taken: known, refused: [...refused] });
}
