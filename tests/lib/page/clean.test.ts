import { expect, test } from 'vitest';
import { clean } from '../../../lib/page/clean.ts';

test('what a page holds becomes one plain line of at most 500 letters, or nothing', () => {
  expect(clean('  \u202eAna\n\t Ruiz\u0007 ')).toBe('Ana Ruiz');
  expect(clean('e\u0301')).toBe('é');
  expect(clean(' \u200e\ufeff ')).toBeUndefined();
  expect(clean('x'.repeat(600))).toHaveLength(500);
});
