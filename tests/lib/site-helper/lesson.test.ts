import { expect, test } from 'vitest';
import {
  answerStep,
  beginLesson,
  hasTaught,
  placesOf,
  stepBack,
  valuesOf,
} from '../../../lib/site-helper/lesson.ts';

const begun = beginLesson('https://desk.example', 'https://desk.example/cases/1');
const pick = { value: '1', address: [{ source: { pathBefore: '/cases/' }, value: '1' }], sources: [] };

test('one thing after the other, then the second case; and back again', () => {
  const named = answerStep(begun, 'caseId', pick);
  expect(named.step).toBe('customer');
  const skipped = answerStep(named, 'customer', undefined);
  const last = answerStep(skipped, 'composer', pick, 'internal');
  expect(last).toMatchObject({ step: 'second', audience: 'internal' });
  expect(stepBack(last).step).toBe('composer');
  expect(stepBack(stepBack(stepBack(stepBack(last)))).step).toBe('caseId');
  expect(placesOf(last)).toMatchObject({ address: [{ pathBefore: '/cases/' }], customer: [] });
});

test('a thing that was skipped after all is forgotten, and with no number and no name nothing was taught', () => {
  const named = answerStep(begun, 'caseId', pick);
  expect([hasTaught(named), valuesOf(named)]).toEqual([true, ['1']]);
  const skipped = answerStep(stepBack(named), 'caseId', undefined);
  expect([hasTaught(skipped), valuesOf(skipped)]).toEqual([false, []]);
  expect(hasTaught(answerStep(skipped, 'composer', pick, 'public'))).toBe(false);
});
