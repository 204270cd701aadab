import { ok, problem, type Result } from '../problem.ts';
import commitment, { type Commitment } from '../records/commitment.ts';
import { isOpen, standingOf } from '../records/commitment-state.ts';
import { newRow } from './commitments.ts';
import { wordsMask } from './mask-words.ts';
import { act, change } from './write.ts';

/** A promise to us: one that is known already, or what a colleague said just now (epoch ms). */
export type Need = { id: string } | { by: string; what: string; dueAt: number; zone: string };

/**
 * Says on which promise to us this one depends (C14), or with undefined that it needs none any more. A new one is made in the
 * same act, on the same case. `invalid` when a part of a new one is missing or its time has passed, `closed` when there is
 * nothing left to keep.
 */
export async function dependOn(id: string, need: Need | undefined, now: number): Promise<Result<Commitment>> {
  const isNew = need !== undefined && 'by' in need;
  if (isNew && (need.by.trim() === '' || need.what.trim() === '')) return problem('invalid', 'need');
  if (isNew && need.dueAt <= now) return problem('invalid', 'dueAt');
  const innerId = need === undefined ? undefined : isNew ? crypto.randomUUID() : need.id;
  if (innerId === id) return problem('invalid', 'itself');
  const mask = await wordsMask();
  let outer: Commitment | undefined;
  const changes = [
    change<Commitment>({
      declaration: commitment,
      id,
      to: (row) => {
        if (row === undefined) return problem('notFound');
        if (!isOpen(standingOf(row.history))) return problem('closed');
        outer = row;
        return ok({ ...row, dependsOn: innerId });
      },
    }),
  ];
  if (isNew && innerId !== undefined) {
    changes.push(
      change<Commitment>({
        declaration: commitment,
        id: innerId,
        to: () => {
          if (outer === undefined) return problem('notFound');
          const making = {
            ...outer,
            ...need,
            what: mask(need.what),
            by: need.by.trim(),
            kind: 'toMe' as const,
          };
          const { row } = newRow(
            { ...making, confidence: undefined, dependsOn: undefined, tellBy: undefined },
            now,
            innerId,
          );
          return ok(row);
        },
      }),
    );
  }
  const done = await act(changes);
  return done.ok ? ok(done.value[0] as Commitment) : done;
}
