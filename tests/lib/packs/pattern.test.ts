import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fits, isLike, isLikeAny, plain } from '../../../lib/packs/pattern.ts';

const numRuns = Number(process.env['KEPT_RUNS'] ?? 200);
/** Few letters, so that much matches by half. */
const letters = (...more: string[]) =>
  fc.string({ maxLength: 12, unit: fc.constantFrom('a', 'b', ' ', ...more) });

test('words are compared without case, accents and spare spaces', () => {
  expect(isLike(' CAFÉ  crème', 'cafe creme')).toBe(true);
  expect(isLike('Straße', 'strasse')).toBe(false);
  expect(isLike('refund', 'refunds')).toBe(false);
  expect(isLike('', '')).toBe(true);
});

test('* is anything and ? is one character', () => {
  expect(isLike('my refund is late', '*refund*')).toBe(true);
  expect(isLike('refund', 'refund*')).toBe(true);
  expect(isLike('queue 3', 'queue ?')).toBe(true);
  expect(isLike('queue 13', 'queue ?')).toBe(false);
  expect(isLike('', '*')).toBe(true);
  expect(isLike('', '?')).toBe(false);
});

test('what means something in a regular expression means itself', () => {
  expect(isLike('a+b', 'a+b')).toBe(true);
  expect(isLike('aab', 'a+b')).toBe(false);
  expect(isLike('abc', 'a.c')).toBe(false);
});

test('it says what the plainest definition of a pattern says', () => {
  fc.assert(
    fc.property(letters(), letters('*', '?'), (text, pattern) => {
      expect(isLike(text, pattern)).toBe(matches(plain(text).split(''), plain(pattern).split('')));
    }),
    { numRuns: numRuns * 5 },
  );
});

/** Straight from the definition, and as slow as that is. */
function matches(text: string[], pattern: string[]): boolean {
  const [first, ...rest] = pattern;
  if (first === undefined) return text.length === 0;
  if (first === '*') return matches(text, rest) || (text.length > 0 && matches(text.slice(1), pattern));
  return text.length > 0 && (first === '?' || first === text[0]) && matches(text.slice(1), rest);
}

test('patterns made to go astray need no more steps than the two lengths multiplied', () => {
  for (const pattern of [
    '*a*a*a*ab',
    '*a?a?a?*ab',
    `${'*a'.repeat(40)}b`,
    '*?*?*?b',
    `*${'a'.repeat(90)}b`,
  ]) {
    for (const length of [100, 200, 400, 2000]) {
      const { reads, text } = counted('a'.repeat(length));
      expect(fits(text, pattern)).toBe(false);
      expect(reads()).toBeLessThanOrEqual(length * (pattern.length + 1));
    }
  }
});

/** A text that knows how often one of its characters was read. */
function counted(text: string): { reads: () => number; text: ArrayLike<string> } {
  let count = 0;
  const characters = new Proxy(text.split(''), {
    get: (target, name, receiver) => {
      if (name !== 'length') count += 1;
      return Reflect.get(target, name, receiver) as unknown;
    },
  });
  return { reads: () => count, text: characters };
}

test('one of several is enough, and none of none', () => {
  expect(isLikeAny('billing', ['sales', 'bill*'])).toBe(true);
  expect(isLikeAny('billing', [])).toBe(false);
});
