import { expect, test } from 'vitest';
import { isUntitled, slugOf } from '@/lib/packs/edit/slug-of.ts';
import { slug } from '@/lib/packs/shape/words.ts';

test.each([
  ['Refund, too late?', 'refund-too-late'],
  ['  Devolución — “ya”  ', 'devolucion-ya'],
  ['配送', 'untitled'],
  ['A'.repeat(200), 'a'.repeat(50)],
])('%s is called %s', (name, id) => {
  expect(slugOf(name, [])).toBe(id);
  expect(slug.safeParse(id).success).toBe(true);
});

test('an id that is taken gets a number, also without a name', () => {
  expect(slugOf('Refund', ['refund', 'refund-2'])).toBe('refund-3');
  expect(slugOf('', ['untitled'])).toBe('untitled-2');
  expect([isUntitled('untitled-2'), isUntitled('untitled-case')]).toEqual([true, false]);
});
