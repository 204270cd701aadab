import { afterEach, beforeEach, expect, test } from 'vitest';
import { importContentKey, makeContentKey } from '../../../lib/crypto/content-key.ts';
import { database } from '../../../lib/db/database.ts';
import { setOwnKey } from '../../../lib/db/own-key.ts';
import { keepReview, reviewOf } from '../../../lib/db/reviews.ts';
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
    learning: { id: '', happened: 'a long silence', mine: '', differently: '', others: '' },
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
