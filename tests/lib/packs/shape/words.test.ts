import { expect, test } from 'vitest';
import { language, line, lines, slug } from '../../../../lib/packs/shape/words.ts';

const fits = (shape: { safeParse: (value: unknown) => { success: boolean } }, ...values: unknown[]) =>
  values.map((value) => shape.safeParse(value).success);

test('a line is one line of what can be seen, in any script', () => {
  expect(fits(line(20), 'Refund 50 €', 'مرحبا', '你好', 'می\u200cخواهم', '👩\u200d👧')).toEqual(
    Array(5).fill(true),
  );
  expect(
    fits(
      line(20),
      '',
      'x'.repeat(21),
      'a\nb',
      'a\tb',
      'a\u202eb',
      'a\u2066b',
      'a\u200bb',
      '\ufeffa',
      'a\u2028b',
      1,
    ),
  ).toEqual(Array(10).fill(false));
});

test('lines may break, and say a direction for one place; they never override it', () => {
  expect(fits(lines(20), 'a\nb', 'a\u200eb', 'a\u200fb')).toEqual(Array(3).fill(true));
  expect(
    fits(lines(20), '', 'a\rb', 'a\tb', 'a\u0000b', 'a\u202eb', 'a\u2067b', 'a\u200bb', 'a\u2029b'),
  ).toEqual(Array(8).fill(false));
});

test('a slug is small letters, digits and hyphens; a language is a tag', () => {
  expect(fits(slug, 'refund-2', '2', 'a'.repeat(60))).toEqual([true, true, true]);
  expect(fits(slug, '', '-a', 'A', 'a_b', 'a.b', 'a'.repeat(61), '__proto__')).toEqual(Array(7).fill(false));
  expect(fits(language, 'en', 'pt-BR', 'zh-Hant-TW')).toEqual([true, true, true]);
  expect(fits(language, 'English', 'e', 'en_GB', '')).toEqual(Array(4).fill(false));
});
