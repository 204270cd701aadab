import type { OwnReflection, Reflection, TryBody } from '../records/reflection.ts';

/** One thing to try, as it was written for the next shift (R3). */
export type Tried = Omit<OwnReflection, 'body'> & { body: TryBody; kind: Reflection['kind'] };

/** What was written longer ago is not asked about any more: nobody remembers whether it helped. */
export const askWithinMs = 30 * 86_400_000;

/**
 * What to ask about when a shift begins: the last thing that was written before it, if nobody has said yet whether it helped. An
 * answer of this very shift is still shown, so that it can be another one. Never in the shift in which it was written.
 */
export function triedBefore(
  entries: readonly OwnReflection[],
  shift: { id: string; startsAt: number },
): Tried | undefined {
  const last = entries
    .filter(({ at, shiftId }) => at < shift.startsAt && shiftId !== shift.id)
    .filter(isTry)
    .toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))[0];
  if (last === undefined || last.at < shift.startsAt - askWithinMs) return undefined;
  const isOver = last.body.answer !== undefined && (last.body.answeredAt ?? 0) < shift.startsAt;
  return isOver ? undefined : last;
}

/** The same with its answer; `now`: epoch ms. */
export function answered(body: TryBody, answer: NonNullable<TryBody['answer']>, now: number): TryBody {
  return { ...body, answer, answeredAt: now };
}

function isTry(entry: OwnReflection): entry is Tried {
  return entry.body.is === 'try';
}
