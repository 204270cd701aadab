import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeRows, type Versioned } from '../../../lib/db/merge.ts';
import { anyEntries, historyOf, numRuns } from '../../support/histories.ts';

const stamps = ['', 1, 2, 3].map((n) => (n === '' ? '' : `2026-03-10T13:00:0${n}.000Z-0000-desk`));
const fields = ['what', 'customer', 'kind', 'later'];

/** Few fields, few values and few stamps, so that they meet. */
const anyVersioned: fc.Arbitrary<Versioned> = fc
  .record({
    values: fc.dictionary(
      fc.constantFrom(...fields),
      fc.oneof(fc.constantFrom('a', 'b', ''), fc.nat({ max: 2 }), fc.constant(null)),
    ),
    entries: fc.option(anyEntries),
    clock: fc.dictionary(fc.constantFrom(...fields, 'history'), fc.constantFrom(...stamps.slice(1))),
  })
  .map(({ values, entries, clock }) => ({
    row: { id: 'one', ...values, ...(entries === null ? {} : { history: historyOf(entries) }) },
    clock,
  }));

const assertAll = (check: (a: Versioned, b: Versioned, c: Versioned) => void) =>
  fc.assert(
    fc.property(anyVersioned, anyVersioned, anyVersioned, (a, b, c) => {
      check(a, b, c);
    }),
    { numRuns },
  );

describe('two copies of one row', () => {
  test('make the same row whichever comes first', () => {
    assertAll((a, b) => expect(mergeRows(a, b)).toEqual(mergeRows(b, a)));
  });

  test('and a third make the same row whichever two meet first', () => {
    assertAll((a, b, c) => expect(mergeRows(mergeRows(a, b), c)).toEqual(mergeRows(a, mergeRows(b, c))));
  });

  test('that meet again change nothing', () => {
    assertAll((a, b) => {
      expect(mergeRows(a, a)).toEqual(a);
      expect(mergeRows(mergeRows(a, b), b)).toEqual(mergeRows(a, b));
    });
  });

  test('lose no event of either history', () => {
    assertAll((a, b) => {
      const historyIn = ({ row }: Versioned) => Object.keys((row as { history?: object }).history ?? {});
      expect(historyIn(mergeRows(a, b)).toSorted()).toEqual(
        [...new Set([...historyIn(a), ...historyIn(b)])].toSorted(),
      );
    });
  });
});

test('of two values the one with the later stamp stays; what has none is older than all', () => {
  const [, early = '', late = ''] = stamps;
  const one = {
    row: { id: 'a', what: 'first', customer: 'Ana', note: 'x' },
    clock: { what: late, customer: early },
  };
  const other = {
    row: { id: 'a', what: 'second', customer: 'Eva' },
    clock: { what: early, customer: late, note: early },
  };
  expect(mergeRows(one, other)).toEqual({
    row: { id: 'a', what: 'first', customer: 'Eva' },
    clock: { what: late, customer: late, note: early },
  });
});
