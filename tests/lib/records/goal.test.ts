import { expect, test } from 'vitest';
import goal from '../../../lib/records/goal.ts';

const body = {
  specific: 'Tell customers before the time is up',
  measure: { source: 'byHand', target: 5, unit: 'calls' },
  achievable: 'Two fewer than last week',
  relevant: { text: 'Nobody has to ask twice', outcome: '' },
  due: '2026-12-24',
};
const fits = (part: object) =>
  goal.schema.safeParse({ id: 'a', at: 0, state: 'active', body: { ...body, ...part } }).success;

test('a goal with its five parts fits', () => {
  expect(fits({})).toBe(true);
});

test.each(['specific', 'measure', 'achievable', 'relevant', 'due'])('without %s it is none', (part) => {
  expect(fits({ [part]: undefined })).toBe(false);
});

test('an empty part is a missing one', () => {
  expect(fits({ specific: '  ' })).toBe(false);
  expect(fits({ measure: { ...body.measure, unit: '' } })).toBe(false);
  expect(fits({ relevant: { text: '', outcome: '' } })).toBe(false);
  expect(fits({ due: 'soon' })).toBe(false);
});
