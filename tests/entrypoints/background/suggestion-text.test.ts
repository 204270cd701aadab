import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suggestionText } from '../../../entrypoints/background/suggestion-text.ts';
import { numRuns } from '../../support/histories.ts';

/** The words a reader of XML makes of it; throws where it is not well formed. */
function readXml(text: string): string {
  if (/[<>"']|&(?!#\d+;)/.test(text)) throw new Error(`not well formed: ${text}`);
  // oxlint-disable-next-line no-control-regex -- what XML 1.0 cannot hold
  if (/[\u0000-\u001F\uFFFE\uFFFF]/.test(text) || !text.isWellFormed())
    throw new Error('not a character of XML');
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

test('what a customer is called cannot break a suggestion', () => {
  const words = `call <b>O'Neill</b> & "Sons" &amp; co`;
  expect(suggestionText(words, true)).not.toMatch(/[<>]/);
  expect(readXml(suggestionText(words, true))).toBe(words);
  expect(suggestionText(words, false)).toBe(words);
});

test('control characters and halves of letters go', () => {
  expect(suggestionText('a\u0000b\u001Fc\uFFFEd \uD83Ee', true)).toBe('abcd \uFFFDe');
});

test('long words are cut with a sign, and an emoji is not cut in two', () => {
  expect(suggestionText('x'.repeat(161), true)).toBe(`${'x'.repeat(159)}…`);
  expect(suggestionText('🦊'.repeat(161), true)).toBe(`${'🦊'.repeat(159)}…`);
});

test('any text at all is well formed XML on one line, and reads as in the browser that takes it plain', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400, unit: 'binary' }), (words) => {
      const read = readXml(suggestionText(words, true));
      expect(read).toBe(suggestionText(words, false));
      expect(read).not.toContain('\n');
    }),
    { numRuns },
  );
});
