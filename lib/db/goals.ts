import { ok, problem, type Result } from '../problem.ts';
import goal, { mostActive, type Goal, type GoalBody, type GoalParts, type OwnGoal } from '../records/goal.ts';
import goalDraft, { type GoalForm } from '../records/goal-draft.ts';
import { from } from './database.ts';
import { wordsLeave } from './leaving-words.ts';
import { wordsMask, type MaskWords } from './mask-words.ts';
import { closed, opened } from './own-words.ts';
import { act, change, put, remove, type Change } from './write.ts';

/** The draft of a goal that is not there yet. */
export const newGoal = 'new';
/** Another window may have written the goal meanwhile; then it is read anew, so often. */
const mostTries = 5;

/** All goals, the oldest first, and how many of them cannot be opened here. */
export async function goals(): Promise<{ rows: OwnGoal[]; unread: number }> {
  const rows = await from(goal).toArray();
  return opened(
    goal,
    rows.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
  );
}

/** Makes a goal of what was written, and forgets the draft in the same act. Refused as `goalsFull` beside three active ones. */
export async function addGoal(
  parts: GoalParts,
  at: number,
  id: string = crypto.randomUUID(),
): Promise<Result<Goal>> {
  const mask = await wordsMask();
  const sealed = await closed(goal, {
    id,
    at,
    state: 'active',
    body: masked({ ...parts, progress: [] }, mask),
  });
  if (!sealed.ok) return sealed;
  const done = await act(
    [
      change({
        declaration: goal,
        id,
        to: (row) => (row === undefined ? ok(sealed.value) : problem('invalid', 'id is taken')),
      }),
      forgetting(newGoal),
    ],
    () => roomFor(id),
  );
  return done.ok ? ok(sealed.value) : done;
}

/**
 * Writes a goal that was there as `to` makes it of what stands there: what another window did meanwhile is never lost. One that
 * becomes active again is refused as `goalsFull` beside three others. `isRewritten`: its draft is done with.
 */
export async function changeGoal(
  id: string,
  to: (row: OwnGoal) => Result<OwnGoal>,
  isRewritten = false,
): Promise<Result<null>> {
  const mask = await wordsMask();
  for (let n = 1; ; n += 1) {
    const stored = await from(goal).get(id);
    if (stored === undefined) return problem('notFound');
    const [row] = (await opened(goal, [stored])).rows;
    if (row === undefined) return problem('locked');
    const next = to(row);
    if (!next.ok) return next;
    const sealed = await closed(goal, { ...next.value, body: masked(next.value.body, mask) });
    if (!sealed.ok) return sealed;
    let isStale = false;
    const done = await act(
      [
        change({
          declaration: goal,
          id,
          to: (current) => {
            isStale = JSON.stringify(current) !== JSON.stringify(stored);
            return isStale ? problem('notFound', 'changed meanwhile') : ok(sealed.value);
          },
        }),
        ...(isRewritten ? [forgetting(id)] : []),
      ],
      () => (next.value.state === 'active' && row.state !== 'active' ? roomFor(id) : fine()),
    );
    if (done.ok) return ok(null);
    if (!isStale || n === mostTries) return done;
  }
}

/** Takes a goal away for good; what stays is a tombstone without a word, and its words leave every copy. */
export async function forgetGoal(id: string): Promise<Result<null>> {
  await wordsLeave([`goal|${id}`]);
  const done = await act([change({ declaration: goal, id, to: () => ok(undefined) }), forgetting(id)]);
  return done.ok ? ok(null) : done;
}

/** What is being written about a goal (its id, or `newGoal`); undefined of none. */
export async function goalDraftOf(id: string): Promise<GoalForm | undefined> {
  const row = await from(goalDraft).get(id);
  return row === undefined ? undefined : (await opened(goalDraft, [row])).rows[0]?.body;
}

/** Keeps what is being written as it stands now, `at` epoch ms. */
export async function keepGoalDraft(id: string, form: GoalForm, at: number): Promise<Result<null>> {
  const mask = await wordsMask();
  const { specific, achievable, relevant, unit } = form;
  const body = {
    ...form,
    specific: mask(specific),
    achievable: mask(achievable),
    relevant: mask(relevant),
    unit: mask(unit),
  };
  const sealed = await closed(goalDraft, { id, at, body });
  if (!sealed.ok) return sealed;
  const kept = await put(goalDraft, sealed.value);
  return kept.ok ? ok(null) : kept;
}

export async function dropGoalDraft(id: string): Promise<Result<null>> {
  return remove(goalDraft, id);
}

/** Asked inside the act: whether one more may be active beside those that are. */
async function roomFor(id: string): Promise<Result<null>> {
  const active = await from(goal).where('state').equals('active').primaryKeys();
  return active.filter((one) => one !== id).length < mostActive ? ok(null) : problem('goalsFull');
}

async function fine(): Promise<Result<null>> {
  return ok(null);
}

function forgetting(id: string): Change {
  return change({ declaration: goalDraft, id, to: () => ok(undefined) });
}

/** Card and phone numbers go out of what a person typed, before it is kept. */
function masked(body: GoalBody, mask: MaskWords): GoalBody {
  return {
    ...body,
    specific: mask(body.specific),
    measure: { ...body.measure, unit: mask(body.measure.unit) },
    achievable: mask(body.achievable),
    relevant: { ...body.relevant, text: mask(body.relevant.text) },
    progress: body.progress.map((one) => ({ ...one, note: mask(one.note) })),
  };
}
