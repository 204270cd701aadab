import { guarded, type Pressed } from '@/components/shell/guarded.ts';
import { changeGoal } from '@/lib/db/goals.ts';
import { ok } from '@/lib/problem.ts';
import type { Goal, OwnGoal } from '@/lib/records/goal.ts';
import { forget, remember, type Recent } from './recent.ts';

/** Reaches, drops or takes up a goal; for ten seconds it can be taken back where it was pressed. */
export async function setState(event: Pressed, goal: OwnGoal, to: Goal['state']): Promise<void> {
  const now = Date.now();
  const done = await guarded(event, `goal ${goal.id} ${to}`, () =>
    changeGoal(goal.id, (row) => ok(withState(row, to, to === 'active' ? undefined : now))),
  );
  if (done === undefined) return;
  remember(goal.id, { before: goal.state, endedAt: goal.body.endedAt, after: to });
}

export async function takeBack(event: Pressed, id: string, { before, endedAt }: Recent): Promise<void> {
  const done = await guarded(event, `goal ${id} undo`, () =>
    changeGoal(id, (row) => ok(withState(row, before, endedAt))),
  );
  if (done !== undefined) forget(id);
}

/** Notes by hand where the person is. */
export async function noteProgress(
  event: Pressed,
  id: string,
  value: number,
  note: string,
): Promise<boolean> {
  const done = await guarded(event, `goal ${id} note`, () =>
    changeGoal(id, (row) => {
      const progress = [...row.body.progress, { at: Date.now(), value, note }].slice(-mostNotes);
      return ok({ ...row, body: { ...row.body, progress } });
    }),
  );
  return done !== undefined;
}

/** The record has room for so many; then the oldest goes. */
const mostNotes = 500;

function withState(row: OwnGoal, state: Goal['state'], endedAt: number | undefined): OwnGoal {
  const { endedAt: _, ...body } = row.body;
  return { ...row, state, body: endedAt === undefined ? body : { ...body, endedAt } };
}
