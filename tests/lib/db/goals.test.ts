import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { importContentKey, makeContentKey } from '../../../lib/crypto/content-key.ts';
import { database, from } from '../../../lib/db/database.ts';
import {
  addGoal,
  changeGoal,
  forgetGoal,
  goalDraftOf,
  goals,
  keepGoalDraft,
  newGoal,
} from '../../../lib/db/goals.ts';
import { setOwnKey } from '../../../lib/db/own-key.ts';
import { ok } from '../../../lib/problem.ts';
import goal, { goalStates, mostActive, type OwnGoal } from '../../../lib/records/goal.ts';
import goalDraft from '../../../lib/records/goal-draft.ts';
import { emptyGoal } from '../../../lib/reflection/goals.ts';

const numRuns = Math.ceil(Number(process.env['KEPT_RUNS'] ?? 200) / 10);
const parts = {
  specific: 'Tell them before the time is up',
  measure: { source: 'byHand' as const, target: 9, unit: 'calls' },
  achievable: 'I look each morning',
  relevant: { text: 'They can plan', outcome: '' },
  due: '2026-12-24',
};
const become = (id: string, state: OwnGoal['state']) => changeGoal(id, (row) => ok({ ...row, state }));
const active = () => from(goal).where('state').equals('active').count();

beforeEach(async () => {
  setOwnKey(undefined);
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
});

test('a fourth goal is refused with a reason, and its draft stays', async () => {
  for (const id of ['a', 'b', 'c']) expect(await addGoal(parts, 1, id)).toMatchObject({ ok: true });
  await keepGoalDraft(newGoal, { ...emptyGoal, specific: 'The fourth' }, 1);
  expect(await addGoal(parts, 1, 'd')).toMatchObject({ ok: false, reason: 'goalsFull' });
  expect(await goalDraftOf(newGoal)).toMatchObject({ specific: 'The fourth' });
  await become('b', 'reached');
  expect(await addGoal(parts, 1, 'd')).toMatchObject({ ok: true });
  expect(await goalDraftOf(newGoal)).toBeUndefined();
  expect(await become('b', 'active')).toMatchObject({ reason: 'goalsFull' });
});

test('of several windows that add at the same moment three get through', async () => {
  const done = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((id) => addGoal(parts, 1, id)));
  expect(done.filter((one) => one.ok).length).toBe(mostActive);
  expect(await active()).toBe(mostActive);
});

test('whatever is done in whatever order, also at once, no more than three are active', async () => {
  const step = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    to: fc.constantFrom(...goalStates, 'new'),
  });
  const atOnce = fc.array(step, { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(fc.array(atOnce, { minLength: 3, maxLength: 6 }), async (rounds) => {
      await Promise.all([from(goal).clear(), database.versions.clear()]);
      for (const round of rounds) {
        await Promise.all(round.map(({ id, to }) => (to === 'new' ? addGoal(parts, 1, id) : become(id, to))));
        expect(await active()).toBeLessThanOrEqual(mostActive);
      }
    }),
    { numRuns },
  );
});

test('what two windows note at the same moment is both there', async () => {
  await addGoal(parts, 1, 'a');
  const note = (value: number) =>
    changeGoal('a', (row) =>
      ok({ ...row, body: { ...row.body, progress: [...row.body.progress, { at: value, value, note: '' }] } }),
    );
  expect(await Promise.all([note(1), note(2), note(3)])).toMatchObject([
    { ok: true },
    { ok: true },
    { ok: true },
  ]);
  const [row] = (await goals()).rows;
  expect(row?.body.progress.map(({ value }) => value).toSorted()).toEqual([1, 2, 3]);
});

test('with a key goal and draft are sealed, and open again; without it they are counted, not read', async () => {
  const key = await importContentKey('me', makeContentKey());
  setOwnKey(key);
  await addGoal(parts, 1, 'a');
  await keepGoalDraft('a', { ...emptyGoal, specific: 'Tell them first' }, 1);
  const stored = JSON.stringify([await from(goal).toArray(), await from(goalDraft).toArray()]);
  expect(stored).not.toMatch(/Tell|plan|morning|calls/);
  expect((await goals()).rows[0]?.body.specific).toBe(parts.specific);
  expect(await goalDraftOf('a')).toMatchObject({ specific: 'Tell them first' });
  setOwnKey(undefined);
  expect(await goals()).toEqual({ rows: [], unread: 1 });
  expect(await become('a', 'reached')).toMatchObject({ reason: 'locked' });
});

test('card numbers go out of every word of a goal, its notes and its draft', async () => {
  const card = '4111 1111 1111 1111';
  await addGoal({ ...parts, specific: `Not ${card}`, achievable: card }, 1, 'a');
  await changeGoal('a', (row) =>
    ok({ ...row, body: { ...row.body, progress: [{ at: 1, value: 1, note: card }] } }),
  );
  await keepGoalDraft(newGoal, { ...emptyGoal, relevant: card }, 1);
  const stored = JSON.stringify([await from(goal).toArray(), await from(goalDraft).toArray()]);
  expect(stored).not.toContain('4111');
});

test('a deleted goal leaves no word, and neither does the draft of its change', async () => {
  await addGoal(parts, 1, 'a');
  await keepGoalDraft('a', { ...emptyGoal, specific: 'Tell them first' }, 1);
  await forgetGoal('a');
  const everything = await Promise.all(database.tables.map((table) => table.toArray()));
  expect(JSON.stringify(everything)).not.toMatch(/Tell them|calls/);
});
