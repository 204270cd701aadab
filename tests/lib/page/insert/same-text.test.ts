import fc from 'fast-check';
import { expect, test } from 'vitest';
import { essence, findAll } from '../../../../lib/page/insert/same-text.ts';

const numRuns = Number(process.env['KEPT_RUNS'] ?? 200);

test('blank lines, kinds of spaces and signs that nobody sees make no difference; lines and words do', () => {
  expect(essence('a\u00a0 b \r\n\u200b\n\ufeffc')).toBe('a b\nc');
  expect(essence('a\nb')).not.toBe(essence('a b'));
  expect(essence('a b')).not.toBe(essence('a b b'));
  expect(essence('ab')).not.toBe(essence('a b'));
});

test('a part is found everywhere that it stands in its lines', () => {
  const text = 'x one\u00a0two\n\nthree y';
  expect(findAll(text, 'one two\nthree').map(({ start, end }) => text.slice(start, end))).toEqual([
    'one\u00a0two\n\nthree',
  ]);
  expect(findAll('one two three', 'one two\nthree')).toEqual([]);
  expect(findAll('onetwo\nthree', 'one two\nthree')).toEqual([]);
  expect(findAll('hey, hey', 'hey')).toEqual([
    { start: 0, end: 3 },
    { start: 5, end: 8 },
  ]);
  expect(findAll('hey', '  ')).toEqual([]);
});

test('what was put somewhere is found there, and nothing of it is left when it is taken away', () => {
  const line = fc.stringMatching(/^[a-c ]{0,6}$/);
  const lines = fc.array(line, { maxLength: 4 }).map((all) => all.join('\n'));
  fc.assert(
    fc.property(lines, lines, lines, (before, part, after) => {
      fc.pre(part.trim() !== '');
      const text = `${before}\n${part}\n${after}`;
      const there = findAll(text, part).find(
        ({ start, end }) =>
          essence(text.slice(0, start)) === essence(before) && essence(text.slice(end)) === essence(after),
      );
      expect(there).toBeDefined();
    }),
    { numRuns },
  );
});
