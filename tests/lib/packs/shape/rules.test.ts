import { expect, test } from 'vitest';
import { pattern, ruleList } from '../../../../lib/packs/shape/rules.ts';

const fits = (...values: string[]) => values.map((value) => pattern.safeParse(value).success);

test('words with * and ? are patterns, also with what people write in names', () => {
  expect(fits('refund*', '*', 'queue ?', 'C++', 'Q&A (de)', 'what?', '50 %', 'a.b', '[vip]', 'x-y')).toEqual(
    Array(10).fill(true),
  );
});

test('what may have been meant as a regular expression is none', () => {
  expect(
    fits('^a', 'a$', 'a|b', '.*', '.+', '(a)*', '(a)+', '(a)?', '(a){2}', '[a-z]', '\\d', 'a{3}', 'a{1,}'),
  ).toEqual(Array(13).fill(false));
});

test('a pattern has at most four stars and a hundred characters', () => {
  expect(fits('*a*b*c*', '*a*b*c*d*', 'x'.repeat(100), 'x'.repeat(101), '')).toEqual([
    true,
    false,
    true,
    false,
    false,
  ]);
});

test('a list of rules has at most ten, of twenty patterns each', () => {
  const rule = { fact: 'queue', is: ['a'] };
  expect(ruleList.safeParse(Array.from({ length: 10 }, () => rule)).success).toBe(true);
  expect(ruleList.safeParse(Array.from({ length: 11 }, () => rule)).success).toBe(false);
  expect(ruleList.safeParse([{ fact: 'queue', is: Array(21).fill('a') }]).success).toBe(false);
  expect(ruleList.safeParse([{ fact: 'queue', is: [] }]).success).toBe(false);
  expect(ruleList.parse(undefined)).toEqual([]);
});
