import { expect, test } from 'vitest';
import { wordsHaveLeft, wordsLeave } from '../../../lib/db/leaving-words.ts';
import { leavingWords } from '../../../lib/settings.ts';

test('rows are marked once each, also by several pages at once, until their words have left', async () => {
  await Promise.all([wordsLeave(['a|1', 'b|2']), wordsLeave(['a|1']), wordsLeave(['c|3'])]);
  expect((await leavingWords.getValue()).toSorted()).toEqual(['a|1', 'b|2', 'c|3']);
  await Promise.all([wordsHaveLeft(['a|1', 'c|3']), wordsLeave(['d|4'])]);
  expect((await leavingWords.getValue()).toSorted()).toEqual(['b|2', 'd|4']);
});
