import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deepest, isTooDeep } from '../../../lib/packs/nesting.ts';

const numRuns = Number(process.env['KEPT_RUNS'] ?? 200);

test('as deep as a pack may be is not too deep; one more is', () => {
  const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
  expect([deepest, deepest + 1].map(nested).map(isTooDeep)).toEqual([false, true]);
  expect(isTooDeep('{"a":'.repeat(deepest + 1))).toBe(true);
});

test('brackets in strings and side by side are not depth', () => {
  expect(isTooDeep(`"${'['.repeat(50)}"`)).toBe(false);
  expect(isTooDeep(String.raw`["\"${'{'.repeat(50)}","\\",[${'[],'.repeat(50)}0]]`)).toBe(false);
  expect(isTooDeep(String.raw`["\\",${'['.repeat(50)}`)).toBe(true);
});

test('of everything that is JSON it says what a walk of the value says', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 30 }), (text) => {
      expect(isTooDeep(text)).toBe(levelsOf(JSON.parse(text)) > deepest);
    }),
    { numRuns },
  );
});

function levelsOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(levelsOf));
}
