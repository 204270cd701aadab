import { ok, problem, type Result } from '../problem.ts';
import commitment, { type Commitment } from '../records/commitment.ts';
import type { Step } from '../records/commitment-steps.ts';
import draft from '../records/draft.ts';
import { maskEvent, wordsMask, type MaskWords } from './mask-words.ts';
import { act, change, update } from './write.ts';

/** What the person said when making a promise; the rest follows. */
export type Making = Pick<
  Commitment,
  'what' | 'customer' | 'channel' | 'site' | 'caseId' | 'caseTitle' | 'caseUrl'
> &
  Partial<Pick<Commitment, 'kind' | 'by' | 'dependsOn' | 'confidence' | 'tellBy'>> & {
    dueAt: number;
    zone: string;
  };

/** A step that was taken, with what is needed to take it back. */
export type Taken = { row: Commitment; eventId: string };

/**
 * Makes a promise, and forgets the draft it was typed as in the same act: a page that goes away at once brings neither
 * back twice. `invalid` when there is nothing to do or the time has passed.
 */
export async function makeCommitment(making: Making, now: number, draftId?: string): Promise<Result<Taken>> {
  if (making.dueAt <= now) return problem('invalid', 'dueAt');
  if (making.tellBy !== undefined && making.tellBy <= now) return problem('invalid', 'tellBy');
  const mask = await wordsMask();
  const { row, eventId } = newRow({ ...making, what: mask(making.what) }, now);
  const made = change({ declaration: commitment, id: row.id, to: () => ok(row) });
  const forgetting =
    draftId === undefined ? [] : [change({ declaration: draft, id: draftId, to: () => ok(undefined) })];
  const done = await act([made, ...forgetting]);
  return done.ok ? ok({ row: done.value[0] as Commitment, eventId }) : done;
}

/** Takes one step on one promise; the rules of commitment-steps.ts decide. */
export async function stepOn(id: string, step: Step, now: number): Promise<Result<Taken>> {
  const eventId = crypto.randomUUID();
  const mask = await wordsMask();
  const updated = await update(commitment, id, (row) => longer(row, step, eventId, now, mask));
  return updated.ok ? ok({ row: updated.value, eventId }) : updated;
}

/** One act: closes the promise as `step` says and makes the same promise again for a new time. */
export async function stepAndMakeAgain(
  id: string,
  step: Step,
  again: { dueAt: number; zone: string },
  now: number,
): Promise<Result<Taken>> {
  if (again.dueAt <= now) return problem('invalid', 'dueAt');
  const eventId = crypto.randomUUID();
  const mask = await wordsMask();
  let next: Commitment | undefined;
  const freshId = crypto.randomUUID();
  const done = await act([
    change({
      declaration: commitment,
      id,
      to: (row) => {
        if (row === undefined) return problem('notFound');
        // The time, the colleague's promise and the confidence were those of the one that ends here.
        const anew = { ...row, ...again, tellBy: undefined, dependsOn: undefined, confidence: undefined };
        next = newRow(anew, now, freshId).row;
        return longer(row, step, eventId, now, mask);
      },
    }),
    change({
      declaration: commitment,
      id: freshId,
      to: () => (next === undefined ? problem('notFound') : ok(next)),
    }),
  ]);
  return done.ok ? ok({ row: done.value[0] as Commitment, eventId }) : done;
}

export function longer(
  row: Commitment,
  step: Step,
  eventId: string,
  now: number,
  mask: MaskWords,
): Result<Commitment> {
  const history = step(row.history, eventId, now);
  return history.ok ? ok({ ...row, history: maskEvent(history.value, eventId, mask) }) : history;
}

/** A promise that is not written yet, and the id of its first event. */
export function newRow(
  making: Making,
  now: number,
  id: string = crypto.randomUUID(),
): { row: Commitment; eventId: string } {
  const eventId = crypto.randomUUID();
  const { what, customer, channel, site, caseId, caseTitle, caseUrl, dueAt, zone, tellBy } = making;
  const row = {
    id,
    what,
    customer,
    channel,
    site,
    caseId,
    caseTitle,
    caseUrl,
    createdAt: now,
    kind: making.kind ?? 'promise',
    by: making.by ?? '',
    dependsOn: making.dependsOn,
    confidence: making.confidence,
    history: { [eventId]: { kind: 'made' as const, at: now, dueAt, zone, tellBy } },
    // Derived at the write; given here only so that the type is whole.
    state: 'open' as const,
    lane: 'active' as const,
    dueAt,
    remindAt: dueAt,
    caseKey: '',
    customerKey: '',
    terms: [],
    lastAt: 0,
  };
  return { row, eventId };
}
