import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movedIds } from '../../../lib/packs/moved.ts';

const numRuns = Number(process.env['KEPT_RUNS'] ?? 200);
const moved = (before: string, after: string) =>
  [...movedIds(before.split(''), after.split(''))].toSorted().join('');

test('one that was taken out and put elsewhere is the one that moved', () => {
  expect(moved('abcde', 'bcdea')).toBe('a');
  expect(moved('abcde', 'eabcd')).toBe('e');
  expect(moved('abcd', 'acbd')).toHaveLength(1);
  expect(moved('abc', 'abc')).toBe('');
});

test('what is added or removed around them moves nobody', () => {
  expect(moved('abc', 'xaybzc')).toBe('');
  expect(moved('axbyc', 'abc')).toBe('');
  expect(moved('', 'abc') + moved('abc', '')).toBe('');
});

test('those that stay are in one order, and no more could stay', () => {
  const order = fc.shuffledSubarray('abcdefg'.split(''), { minLength: 7 });
  fc.assert(
    fc.property(order, order, (before, after) => {
      const gone = movedIds(before, after);
      expect(before.filter((id) => !gone.has(id))).toEqual(after.filter((id) => !gone.has(id)));
      expect(before.length - gone.size).toBe(longestCommon(before, after));
    }),
    { numRuns },
  );
});

/** The textbook's table. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  const table = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  for (const [i, x] of a.entries())
    for (const [j, y] of b.entries())
      (table[i + 1] ?? [])[j + 1] =
        x === y ? (table[i]?.[j] ?? 0) + 1 : Math.max(table[i]?.[j + 1] ?? 0, table[i + 1]?.[j] ?? 0);
  return table[a.length]?.[b.length] ?? 0;
}
