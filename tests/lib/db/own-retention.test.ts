import { afterEach, beforeEach, expect, test } from 'vitest';
import { importContentKey, makeContentKey } from '../../../lib/crypto/content-key.ts';
import { database } from '../../../lib/db/database.ts';
import { noteEnergy } from '../../../lib/db/energies.ts';
import { keepOwnDraft } from '../../../lib/db/own-drafts.ts';
import { setOwnKey } from '../../../lib/db/own-key.ts';
import { cleanUpOwnWords, pastOwnWords } from '../../../lib/db/own-retention.ts';
import { closed } from '../../../lib/db/own-words.ts';
import { addReflection } from '../../../lib/db/reflections.ts';
import { put } from '../../../lib/db/write.ts';
import goal, { type OwnGoal } from '../../../lib/records/goal.ts';
import review from '../../../lib/records/review.ts';
import selfView from '../../../lib/records/self-view.ts';
import { emptyReview } from '../../../lib/reflection/review-entries.ts';
import { hour } from '../../support/a-commitment.ts';

const day = 24 * hour;
/** Goals end by the wall clock of the write, so these tests count from it. */
const now = Date.now() + 400 * day;
const old = now - 181 * day;
const young = now - 179 * day;

beforeEach(async () => {
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
});
afterEach(() => setOwnKey(undefined));

const body: OwnGoal['body'] = {
  specific: 'Tell customers first',
  measure: { source: 'byHand', target: 9, unit: 'of 10' },
  achievable: 'It was 8',
  relevant: { text: 'Nobody asks twice', outcome: '' },
  due: '2026-12-24',
  progress: [],
};

async function write(at: number, name: string): Promise<void> {
  await addReflection({ is: 'try', text: 'ask first' }, at, '', name);
  const view = { id: name, at, kind: 'area' as const, body: areaBody };
  const rows = [
    await closed(review, { id: name, at, shiftAt: at, state: 'done', body: emptyReview(() => 'x') }),
    await closed(selfView, view),
    await closed(goal, { id: name, at, state: 'dropped', body }),
    await closed(goal, { id: `${name} active`, at, state: 'active', body }),
  ] as const;
  const [one, two, three, four] = rows;
  if (one.ok) await put(review, one.value);
  if (two.ok) await put(selfView, two.value);
  if (three.ok) await put(goal, three.value);
  if (four.ok) await put(goal, four.value);
  await noteEnergy(1, at, '');
  await keepOwnDraft(name, { tag: 'hard', text: 'x', caseKey: '', caseTitle: '', caseUrl: '' }, at);
}
const areaBody = { is: 'area' as const, area: 'Refunds', feels: 'confident' as const, note: '' };
const types = ['reflection', 'review', 'self-view', 'goal', 'energy', 'own-draft'];
const left = async () =>
  Object.fromEntries(
    await Promise.all(
      types.map(async (type) => [type, (await database.table(type).toArray()).map(({ id }) => String(id))]),
    ),
  ) as Record<string, string[]>;

test.each(['plain', 'sealed'])(
  '%s words that are old enough go, without anybody’s key; an active goal stays',
  async (how) => {
    if (how === 'sealed') setOwnKey(await importContentKey('ana', makeContentKey()));
    await write(old, 'old');
    await write(young, 'young');
    setOwnKey(undefined);
    expect(await pastOwnWords(180, now)).toBe(4);
    expect(await cleanUpOwnWords(180, now)).toEqual({ ok: true, value: 4 });
    expect(await left()).toMatchObject({
      reflection: ['young'],
      review: ['young'],
      'self-view': ['young'],
      goal: ['old active', 'young', 'young active'],
      'own-draft': ['young'],
    });
    expect((await left())['energy']).toHaveLength(1);
    expect(await pastOwnWords(180, now)).toBe(0);
  },
);

test('for ever is for ever', async () => {
  await write(old - 4000 * day, 'old');
  expect(await cleanUpOwnWords(0, now)).toEqual({ ok: true, value: 0 });
  expect(await pastOwnWords(0, now)).toBe(0);
  expect((await left())['reflection']).toEqual(['old']);
});

test('a goal that was set long ago and ended lately stays as long as what was written lately', async () => {
  const sealed = await closed(goal, { id: 'long', at: Date.now() - 300 * day, state: 'reached', body });
  if (sealed.ok) await put(goal, sealed.value);
  expect(await cleanUpOwnWords(180, Date.now() + day)).toEqual({ ok: true, value: 0 });
  expect(await cleanUpOwnWords(180, Date.now() + 181 * day)).toEqual({ ok: true, value: 1 });
});
