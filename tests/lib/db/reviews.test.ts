import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { importContentKey, makeContentKey } from '../../../lib/crypto/content-key.ts';
import { database } from '../../../lib/db/database.ts';
import { setOwnKey } from '../../../lib/db/own-key.ts';
import { changeReflection, reflectionOf, reflectionsBetween } from '../../../lib/db/reflections.ts';
import {
  finishReview,
  keepReview,
  readReview,
  reviewOf,
  reviewStates,
  watchReview,
} from '../../../lib/db/reviews.ts';
import { remove } from '../../../lib/db/write.ts';
import reflection from '../../../lib/records/reflection.ts';
import type { OwnReview } from '../../../lib/records/review.ts';
import { noon } from '../../support/a-commitment.ts';

const begun: OwnReview = {
  id: 'shift-1',
  at: noon,
  shiftAt: noon - 8 * 3_600_000,
  state: 'begun',
  body: {
    step: 'reflect',
    answers: { hard: 'the card 4111 1111 1111 1111' },
    asked: { hard: { part: 'hard', text: 'What was hard?', entry: 'entry-1' } },
    mine: [],
    learning: { id: 'learning-1', happened: 'a long silence', mine: '', differently: '', others: '' },
    try: { id: 'try-1', text: 'ring first' },
    thanks: { id: '', to: '', text: '' },
  },
};

beforeEach(async () => {
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
});
afterEach(() => setOwnKey(undefined));

test('a review is gone on with where it was left, and numbers of cards are masked in it', async () => {
  expect(await reviewOf('shift-1')).toBeUndefined();
  await keepReview(begun);
  expect(await reviewOf('shift-1')).toEqual({
    ...begun,
    body: { ...begun.body, answers: { hard: 'the card •••• 1111' } },
  });
});

test('with a key no word of it lies in the database, and its owner reads it', async () => {
  setOwnKey(await importContentKey('ana', makeContentKey()));
  await keepReview(begun);
  expect(JSON.stringify(await database.table('review').toArray())).not.toMatch(/silence|ring first|the card/);
  expect((await reviewOf('shift-1'))?.body.try.text).toBe('ring first');
});

const stored = async () => ({ stored: await database.table('review').get('shift-1') });

test('a window that does not know of the latest writing does not write over it', async () => {
  const before = await stored();
  expect((await keepReview(begun, before)).ok).toBe(true);
  expect(await keepReview(begun, before)).toEqual({ ok: false, reason: 'draftElsewhere' });
  expect((await keepReview({ ...begun, at: noon + 1 }, await stored())).ok).toBe(true);
});

test('done, what was written is in the log once, however often it is done, and in the review no more', async () => {
  await keepReview(begun);
  for (const at of [noon, noon + 5]) {
    const known = await stored();
    const own = (await readReview('shift-1')).own;
    expect(own).toBeDefined();
    if (own !== undefined) await finishReview(own, known, at);
  }
  const { rows } = await reflectionsBetween(0, Infinity);
  expect(rows.map(({ id, at, kind, shiftId }) => [id, at, kind, shiftId])).toEqual([
    ['try-1', noon, 'try', 'shift-1'],
    ['learning-1', noon, 'learning', 'shift-1'],
    ['entry-1', noon, 'log', 'shift-1'],
  ]);
  expect(JSON.stringify(await database.table('review').toArray())).not.toMatch(/silence|ring first|the card/);
  expect((await readReview('shift-1')).own?.body).toMatchObject({
    answers: { hard: 'the card •••• 1111' },
    learning: { happened: 'a long silence' },
    try: { text: 'ring first' },
  });
  expect(await reviewStates(['shift-1', 'shift-2'])).toEqual(new Map([['shift-1', 'done']]));
});

test('what was deleted in the log afterwards stays deleted', async () => {
  await finishReview(begun, await stored(), noon);
  await remove(reflection, 'try-1');
  expect((await readReview('shift-1')).own?.body.try).toEqual({ id: 'try-1', text: '' });
});

test('emptied and done again, an entry goes, and an answer given to one meanwhile stays', async () => {
  await finishReview(begun, await stored(), noon);
  await changeReflection('try-1', (body) => ({ ...body, answer: 'yes' }));
  const learning = { ...begun.body.learning, happened: '' };
  await finishReview({ ...begun, body: { ...begun.body, learning } }, await stored(), noon + 1);
  expect(await reflectionOf('learning-1')).toBeUndefined();
  expect((await reflectionOf('try-1'))?.body).toMatchObject({ text: 'ring first', answer: 'yes' });
});

test('with a key entries are sealed as well, and another window hears that the review is done', async () => {
  setOwnKey(await importContentKey('ana', makeContentKey()));
  const heard: unknown[] = [];
  const stop = watchReview('shift-1', (row) => heard.push(row?.state));
  await finishReview(begun, await stored(), noon);
  await vi.waitFor(() => expect(heard.at(-1)).toBe('done'));
  stop();
  expect(JSON.stringify(await database.table('reflection').toArray())).not.toMatch(
    /silence|ring first|the card/,
  );
  setOwnKey(undefined);
  expect(await readReview('shift-1')).toMatchObject({ stored: { id: 'shift-1' }, own: undefined });
});
