import { expect, test } from 'vitest';
import review from '../../../lib/records/review.ts';

test('a review begins with nothing but its shift: every step may stay empty', () => {
  const parsed = review.schema.parse({ id: 'shift-1', at: 0, shiftAt: 0, state: 'begun', body: {} });
  expect(parsed.body).toEqual({
    step: 'facts',
    answers: {},
    asked: {},
    mine: [],
    learning: { id: '', happened: '', mine: '', differently: '', others: '' },
    try: { id: '', text: '' },
    thanks: { id: '', to: '', text: '' },
  });
});
