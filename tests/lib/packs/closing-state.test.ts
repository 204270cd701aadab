import { expect, test } from 'vitest';
import { isClosingState } from '../../../lib/packs/closing-state.ts';

test.each([
  'Solved',
  'closed',
  'RESOLVED',
  'Closed - Won',
  'Problem Solved',
  'Cerrado',
  'Gelöst',
  'Résolu',
  '已解决',
  '解決済み',
])('%s is over', (state) => {
  expect(isClosingState(state)).toBe(true);
});

test.each([
  'Open',
  'Pending',
  'Not resolved',
  'Nicht gelöst',
  'Unresolved',
  'To be closed',
  'Reopened',
  'enclosed',
  '',
])('%s is not', (state) => {
  expect(isClosingState(state)).toBe(false);
});
