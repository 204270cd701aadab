import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offerText } from '../../../lib/promises/offer-text.ts';
import { numRuns } from '../../support/histories.ts';

test('a selection over several lines becomes one line', () => {
  expect(offerText('  I will call\n\n\tAna back  \u00A0tomorrow ')).toEqual({
    text: 'I will call Ana back tomorrow',
    wasCut: false,
  });
});

test('2,000 letters stay as they are, and one more is cut, which is told', () => {
  expect(offerText('x'.repeat(2000))).toEqual({ text: 'x'.repeat(2000), wasCut: false });
  expect(offerText('x'.repeat(2001))).toEqual({ text: 'x'.repeat(2000), wasCut: true });
});

test('an emoji that lies over the limit is left out whole', () => {
  expect(offerText(`${'x'.repeat(1999)}🦊 and more`).text).toBe('x'.repeat(1999));
});

test('whatever is selected, the line fits, has no line break and is the start of what was selected', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 4000, unit: 'binary' }), (selected) => {
      const { text, wasCut } = offerText(selected);
      expect(text.length).toBeLessThanOrEqual(2000);
      expect(text).not.toMatch(/[\n\r\u2028\u2029]/u);
      const whole = selected.replace(/\s+/gu, ' ').trim();
      expect(whole.startsWith(text)).toBe(true);
      expect(wasCut).toBe(whole.length > 2000);
    }),
    { numRuns },
  );
});
