import { expect, test } from 'vitest';
import selfView from '../../../lib/records/self-view.ts';

const fits = (body: object) => selfView.schema.safeParse({ id: 'a', at: 0, kind: 'area', body }).success;

test('an area is one the person is confident in, or wants help with; nothing else is said of it', () => {
  expect(fits({ is: 'area', area: 'Refunds', feels: 'wantHelp' })).toBe(true);
  expect(fits({ is: 'area', area: 'Refunds', feels: 'weak' })).toBe(false);
});

test('behaviours are rated in words, six at most, and never as a number', () => {
  const rated = (rating: unknown, count: number) =>
    fits({
      is: 'assessment',
      rated: Array.from({ length: count }, () => ({ behaviour: 'Calls back', rating })),
    });
  expect(rated('often', 6)).toBe(true);
  expect(rated('often', 7)).toBe(false);
  expect(rated(4, 1)).toBe(false);
});
