import { afterAll, beforeAll, test } from 'vitest';
import { tricks } from '../support/page-tricks.ts';
import {
  beginTrials,
  endTrials,
  honest,
  pressHonestly,
  tryCoverTakenAway,
  tryFiredEvents,
  tryFlicker,
  tryHonest,
  tryOwnWindow,
  trySlide,
  tryTrick,
  type StepName,
} from '../support/press-trials.ts';

/** Every trick on every step, so often: what the end-to-end test tries one of each family of. */
const repeats = Number(process.env['KEPT_REPEATS'] ?? 5);
const steps: StepName[] = ['kept', 'withdraw'];
const often = async (trial: (step: StepName) => Promise<void>) => {
  for (let turn = 0; turn < repeats; turn++) for (const step of steps) await trial(step);
};

beforeAll(beginTrials);
afterAll(endTrials);

test.each(tricks)('a press does only what the person sees: $name', async (trick) => {
  await often((step) => tryTrick(trick, step));
  if (trick.outcome !== 'plain') await pressHonestly('withdraw', `the page after: ${trick.name}`);
});

test.each([10, 50, 100, 200, 300, 400])(
  'a cover taken away %i ms before the press still counts as a cover',
  async (gapMs) => {
    await often((step) => tryCoverTakenAway(gapMs, step));
  },
);

test('a page that covers and uncovers the sidebar in a quick rhythm gets no press counted', tryFlicker);

test('a cover that slides in while the page keeps itself too busy to be looked at is noticed', trySlide);

test('what page script can fire at the sidebar is no press', tryFiredEvents);

test('the refusal opens a window of our own, in which the step is done', tryOwnWindow);

test.each(honest)('an honest press is not refused: $where', async (situation) => {
  for (let turn = 0; turn < repeats; turn++) await tryHonest(situation, steps);
});
