import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, emptyTally, hashOf, nextTally, sameTally } from '../../../lib/db/tally.ts';
import { aCommitment } from '../../support/a-commitment.ts';
import { numRuns } from '../../support/histories.ts';

type Row = { id: string; text: string };
const insertAll = (rows: readonly object[]) =>
  nextTally(
    emptyTally,
    rows.map((after) => ({ before: undefined, after })),
  );

/** Acts on a table of few ids: each puts a row or takes one away. */
const anyActs = fc.array(
  fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), text: fc.option(fc.string()) }), {
    maxLength: 3,
  }),
  { maxLength: 20 },
);

function perform(acts: readonly (readonly { id: string; text: string | null }[])[]) {
  const table = new Map<string, Row>();
  let tally = emptyTally;
  for (const act of acts) {
    const changes = act.map(({ id, text }) => {
      const before = table.get(id);
      const after = text === null ? undefined : { id, text };
      if (after === undefined) table.delete(id);
      else table.set(id, after);
      return { before, after };
    });
    tally = nextTally(tally, changes);
  }
  return { table, tally };
}

describe('the tally', () => {
  test('kept up act by act is the one that counting the whole table gives', () => {
    fc.assert(
      fc.property(anyActs, (acts) => {
        const { table, tally } = perform(acts);
        expect(tally).toEqual({ ...insertAll([...table.values()]), n: acts.length });
      }),
      { numRuns },
    );
  });

  test('does not depend on the order of the rows', () => {
    const shuffled = fc
      .array(fc.object())
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(insertAll(other)).toEqual(insertAll(one));
      }),
      { numRuns },
    );
  });

  test('is a whole number that is exact, however many rows are summed up', () => {
    fc.assert(
      fc.property(anyActs, (acts) => {
        const { sum } = perform(acts).tally;
        expect(Number.isSafeInteger(sum) && sum >= 0 && sum < 2 ** 48).toBe(true);
      }),
      { numRuns },
    );
  });

  test('of a table whose rows were all taken away again is empty but for the count of acts', () => {
    const row = { id: 'a', text: 'x' };
    const gone = nextTally(insertAll([row]), [{ before: row, after: undefined }]);
    expect(gone).toEqual({ n: 2, count: 0, sum: 0 });
  });

  test('is another one when a row is lost, doubled, changed or when an act is missing', () => {
    const rows = [aCommitment({ id: 'a' }), aCommitment({ id: 'b' })];
    const whole = insertAll(rows);
    const [a, b] = rows;
    const damaged = [
      insertAll([a ?? {}]),
      insertAll([...rows, b ?? {}]),
      insertAll([a ?? {}, { ...b, what: 'call Ana bacK' }]),
      { ...whole, n: whole.n - 1 },
    ];
    expect(damaged.map((tally) => sameTally(tally, whole))).toEqual([false, false, false, false]);
    expect(sameTally(insertAll(rows.toReversed()), whole)).toBe(true);
  });
});

describe('the hash of a row', () => {
  test('does not depend on the order of its fields, nor on fields that are undefined', () => {
    expect(hashOf({ a: 1, b: { c: 2, d: [3] } })).toBe(hashOf({ b: { d: [3], c: 2 }, a: 1, e: undefined }));
  });

  test('survives the way through JSON, by which the second copy is kept', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(hashOf(JSON.parse(JSON.stringify(value)))).toBe(hashOf(value));
      }),
      { numRuns },
    );
  });

  test('tells neighbours apart: lists from maps, numbers from text, one letter from another', () => {
    const values = [
      [],
      {},
      '',
      null,
      0,
      '0',
      [0],
      { 0: 0 },
      { a: 'b' },
      { a: 'c' },
      { ab: '' },
      ['a,b'],
      ['a', 'b'],
    ];
    expect(new Set(values.map(hashOf)).size).toBe(values.length);
  });

  test('canonical text can be read as JSON again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns },
    );
  });
});
