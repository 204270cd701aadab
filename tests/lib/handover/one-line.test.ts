import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oneLine } from '../../../lib/handover/one-line.ts';

test('words become one line, and what is longer ends with …', () => {
  expect(oneLine('  call\r\n\tAna\u00a0back ', 100)).toBe('call Ana back');
  expect(oneLine('abcdef', 4)).toBe('abc…');
});

test('half of a letter is no letter', () => {
  expect(oneLine('ab😀cd', 4)).toBe('ab…');
});

test('doing it again changes nothing, and nothing is longer than asked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 2, max: 40 }), (text, most) => {
      const once = oneLine(text, most);
      expect(once.length).toBeLessThanOrEqual(most);
      expect(oneLine(once, most)).toBe(once);
      expect(once).not.toMatch(/[\n\r\u202e]/);
    }),
    { numRuns: Number(process.env['KEPT_RUNS'] ?? 200) },
  );
});
