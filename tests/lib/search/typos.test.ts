import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextWithin, slipsBetween, slipsIn } from '../../../lib/search/typos.ts';
import { numRuns } from '../../support/histories.ts';

test('a letter too many, too few, another one and two changed places are one slip each', () => {
  for (const typed of ['custommer', 'custmer', 'custoner', 'cutsomer', 'ucstomer', 'customr', 'bustomer'])
    expect(slipsBetween(typed, 'customer', 2), typed).toBe(1);
  expect(slipsBetween('customer', 'customer', 1)).toBe(0);
  expect(slipsBetween('cusotmre', 'customer', 2)).toBe(2);
  expect(slipsBetween('refund', 'customer', 2)).toBe(3);
});

test('short words and numbers are never corrected, long ones forgive two slips', () => {
  expect(['ana', 'call', 'refunds', 'customer', '48213', 'inc0012'].map(slipsIn)).toEqual([0, 1, 1, 2, 0, 0]);
});

test('walking the sorted words by what is said to come next misses none that is near', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '1'), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 40 }),
      word,
      fc.constantFrom(1, 2),
      (words, typed, most) => {
        const sorted = words.toSorted();
        const near = sorted.filter((one) => !/\d/.test(one) && slipsBetween(typed, one, most) <= most);
        const met: string[] = [];
        let at: string | undefined = '!';
        let steps = 0;
        while (at !== undefined) {
          expect((steps += 1)).toBeLessThan(100);
          const from: string = at;
          const next = sorted.find((one) => one >= from);
          if (next === undefined) break;
          if (near.includes(next)) met.push(next);
          at = near.includes(next) ? `${next}!` : nextWithin(typed, most, next);
        }
        expect(met).toEqual(near);
      },
    ),
    { numRuns },
  );
});

test('far fewer words are read than there are', () => {
  const letters = 'abcdefghij'.split('');
  const sorted = letters
    .flatMap((a) => letters.flatMap((b) => letters.flatMap((c) => letters.map((d) => a + b + c + d))))
    .toSorted();
  let at: string | undefined = '!';
  let read = 0;
  while (at !== undefined) {
    const from: string = at;
    const next = sorted.find((one) => one >= from);
    if (next === undefined) break;
    read += 1;
    at = nextWithin('zzzzab', 1, next);
  }
  expect(sorted.length).toBe(10_000);
  expect(read).toBeLessThan(300);
});
