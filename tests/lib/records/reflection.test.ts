import { expect, test } from 'vitest';
import reflection, { tags } from '../../../lib/records/reflection.ts';

const fits = (body: object) =>
  reflection.schema.safeParse({ id: 'a', at: 0, shiftId: '', kind: 'log', body }).success;

test('the line of an entry is optional, its tag is not, and there are six', () => {
  expect(tags).toHaveLength(6);
  expect(fits({ is: 'log', tag: 'thanks' })).toBe(true);
  expect(fits({ is: 'log', text: 'words' })).toBe(false);
});

test('a learning card has four lines, and none for who is to blame', () => {
  const parsed = reflection.schema.parse({
    id: 'a',
    at: 0,
    shiftId: '',
    kind: 'learning',
    body: { is: 'learning' },
  });
  expect(Object.keys(parsed.body)).toEqual(['is', 'happened', 'mine', 'differently', 'others']);
});

test('one thing to try has words, and one of three answers', () => {
  expect(fits({ is: 'try', text: 'ring first', answer: 'didNotComeUp' })).toBe(true);
  expect(fits({ is: 'try', text: '' })).toBe(false);
  expect(fits({ is: 'try', text: 'ring first', answer: 'failed' })).toBe(false);
});
