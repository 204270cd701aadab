import fc from 'fast-check';
import { expect, test } from 'vitest';
import { termsOf, wordOf, wordsOf } from '../../../lib/records/commitment-terms.ts';
import { noon } from '../../support/a-commitment.ts';
import { numRuns } from '../../support/histories.ts';

test('words are lower case, without marks, each once, and a joined number is also one word', () => {
  expect(wordsOf('Ångström, call INC-0012! call')).toEqual(['angstrom', 'call', 'inc', '0012', 'inc0012']);
  expect(wordsOf('María Ｒuiz')).toEqual(['maria', 'ruiz']);
  expect(wordsOf('  —  ')).toEqual([]);
});

test('words of a script without spaces are found one by one', () => {
  expect(wordsOf('明日電話します')).toContain('電話');
});

test('the words of a text are the words of those words: looking up what is stored finds it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      for (const word of wordsOf(text)) expect(wordsOf(word).join('')).toContain(word.slice(0, 1));
    }),
    { numRuns },
  );
});

test('case, customer and what was promised can be found, and a long text is cut', () => {
  const row = { what: 'x'.repeat(2000), customer: 'Ana Ruiz', caseId: '48213', createdAt: noon };
  expect(termsOf(row).map(wordOf)).toEqual(['', '48213', 'ana', 'ruiz', 'x'.repeat(24)]);
  const pasted = Array.from({ length: 500 }, (_, n) => `word${n}`).join(' ');
  expect(termsOf({ ...row, what: pasted })).toHaveLength(25);
});

test('of two promises with the same word the newer one sorts first, at any time', () => {
  const moment = fc.integer({ min: 0, max: 8_640_000_000_000_000 });
  fc.assert(
    fc.property(moment, moment, (a, b) => {
      const term = (createdAt: number) =>
        termsOf({ what: 'call', customer: '', caseId: '', createdAt })[0] ?? '';
      expect(term(a) < term(b)).toBe(a > b);
    }),
    { numRuns },
  );
});
