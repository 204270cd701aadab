import { afterAll, beforeAll, expect, test } from 'vitest';
import { tricks } from '../support/page-tricks.ts';
import {
  beginTrials,
  endTrials,
  honest,
  tryCoverTakenAway,
  tryFiredEvents,
  tryFlicker,
  tryHonest,
  tryOwnWindow,
  tryTrick,
} from '../support/press-trials.ts';

/** One of each family; tests/e2e/clickjacking.deep.test.ts tries all, on both steps. */
const chosen = tricks.filter(({ name }) =>
  [
    'root element faded a little',
    'our element faded',
    'everything covered, presses fall through',
    'covered by a modal dialog',
    'a spot covered elsewhere on the sidebar',
    'our element taken out and put back in one go',
  ].includes(name),
);

beforeAll(beginTrials);
afterAll(endTrials);

test('one trick of each family is chosen', () => {
  expect(chosen.map(({ outcome }) => outcome).toSorted()).toEqual([
    'lost',
    'lost',
    'plain',
    'refused',
    'refused',
    'refused',
  ]);
});

test.each(chosen.map((trick, index) => ({ ...trick, index })))(
  'a press does only what the person sees: $name',
  async ({ index, ...trick }) => {
    await tryTrick(trick, index % 2 === 0 ? 'kept' : 'withdraw');
  },
);

test('a cover taken away 200 ms before the press still counts as a cover', () =>
  tryCoverTakenAway(200, 'kept'));

test('a page that covers and uncovers the sidebar in a quick rhythm gets no press counted', tryFlicker);

test('what page script can fire at the sidebar is no press', tryFiredEvents);

test('the refusal opens a window of our own, in which the step is done', tryOwnWindow);

test.each(honest.filter(({ where }) => /narrow|menu/.test(where)))(
  'an honest press is not refused: $where',
  async (situation) => {
    await tryHonest(situation, ['kept']);
  },
);
