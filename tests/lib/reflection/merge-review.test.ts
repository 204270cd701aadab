import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeReview } from '../../../lib/reflection/merge-review.ts';
import { aBody, anyBody } from '../../support/a-review.ts';
import { numRuns } from '../../support/histories.ts';

const tried = (text: string) => aBody({ try: { id: 'id-2', text } });

test('what one window changed stands, in every place of its own', () => {
  const theirs = { ...tried('ring first'), mine: ['a'] };
  const mine = { ...aBody(), step: 'thanks' as const, thanks: { id: 'id-3', to: 'Lee', text: '' } };
  expect(mergeReview(aBody(), mine, theirs)).toEqual({ ...theirs, step: 'thanks', thanks: mine.thanks });
});

test('words that both wrote both stay, and what one of them only went on with is not doubled', () => {
  expect(mergeReview(tried('ring'), tried('ring first'), tried('write')).try.text).toBe('write\nring first');
  expect(mergeReview(tried(''), tried('ring first'), tried('ring')).try.text).toBe('ring first');
  expect(mergeReview(tried('ring'), tried(''), tried('ring first')).try.text).toBe('ring first');
});

test('no word that a window has and did not begin with is ever lost', () => {
  const words = (body: ReturnType<typeof aBody>) => [
    ...['well', 'hard'].map((key) => body.answers[key] ?? ''),
    body.learning.happened,
    body.learning.others,
    body.try.text,
    body.thanks.to,
    body.thanks.text,
  ];
  fc.assert(
    fc.property(anyBody, anyBody, anyBody, (base, mine, theirs) => {
      const after = words(mergeReview(base, mine, theirs));
      for (const [n, before] of words(base).entries()) {
        for (const text of [words(mine)[n] ?? '', words(theirs)[n] ?? ''])
          if (text !== before) expect(after[n]).toContain(text);
      }
    }),
    { numRuns },
  );
});

test('with no other window nothing changes, and a window without changes shows what the other has', () => {
  fc.assert(
    fc.property(anyBody, anyBody, (base, other) => {
      expect(mergeReview(base, other, base)).toEqual(other);
      expect(mergeReview(base, base, other)).toEqual(other);
    }),
    { numRuns },
  );
});
