import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byUrgency, mostInNow, nowWithinMs, sections } from '../../../lib/agenda/sections.ts';
import type { Commitment } from '../../../lib/records/commitment.ts';
import { aCommitment, hour, minute, noon } from '../../support/a-commitment.ts';
import { numRuns } from '../../support/histories.ts';

const at = { now: noon, endOfDay: noon + 10 * hour, caseKey: '', customerKey: '' };
const idsOf = (rows: readonly Commitment[]) => rows.map((row) => row.id);
const due = (id: string, inMs: number, madeAt = noon - 5 * hour) =>
  aCommitment({ id, madeAt, due: noon + inMs });

describe('where a promise stands', () => {
  test('past due or due within the hour: Now', () => {
    const rows = [due('soon', nowWithinMs), due('late', -minute)];
    expect(idsOf(sections(rows, at).now)).toEqual(['late', 'soon']);
  });

  test('later today: Next; from midnight on: Later', () => {
    const found = sections(
      [due('tonight', 10 * hour - 1), due('midnight', 10 * hour), due('n', nowWithinMs + 1)],
      at,
    );
    expect(idsOf(found.next)).toEqual(['n', 'tonight']);
    expect(idsOf(found.later)).toEqual(['midnight']);
  });

  test('of the open case or of its customer: This customer, and in no other list', () => {
    const rows = [
      aCommitment({ id: 'case', customer: 'someone else' }),
      aCommitment({ id: 'customer', caseId: '99' }),
      aCommitment({ id: 'other', caseId: '99', customer: 'Ben' }),
    ];
    const [one] = rows;
    const here = { ...at, caseKey: one?.caseKey ?? '', customerKey: 'https://crm.example|ana ruiz' };
    const found = sections(rows, here);
    expect(idsOf(found.here)).toEqual(['case', 'customer']);
    expect(idsOf([...found.now, ...found.next, ...found.later])).toEqual(['other']);
  });

  test('a promise without a case or customer never belongs to a page without one', () => {
    expect(sections([aCommitment({ caseId: '', customer: '' })], at).here).toEqual([]);
  });

  test('the sixth urgent promise waits at the head of Next', () => {
    const rows = Array.from({ length: 7 }, (_, n) => due(`u${n}`, n * minute));
    const found = sections([due('tonight', 5 * hour), ...rows], at);
    expect(idsOf(found.now)).toEqual(['u0', 'u1', 'u2', 'u3', 'u4']);
    expect(idsOf(found.next)).toEqual(['u5', 'u6', 'tonight']);
  });
});

describe('the order', () => {
  const sorted = (rows: Commitment[]) => idsOf(rows.toSorted((a, b) => byUrgency(a, b, noon)));

  test('past due first, then the least time left, then the oldest promise, then the id', () => {
    const rows = [
      due('b', hour, noon - hour),
      due('later', 2 * hour),
      due('a', hour, noon - hour),
      due('old', hour, noon - 2 * hour),
      due('late', -1),
      due('later still', -hour),
    ];
    expect(sorted(rows)).toEqual(['later still', 'late', 'old', 'a', 'b', 'later']);
  });
});

describe('for any table', () => {
  const anyRow = fc
    .record({
      id: fc.uuid(),
      due: fc.integer({ min: -120, max: 900 }),
      made: fc.integer({ min: 0, max: 3 }),
      caseId: fc.constantFrom('', '1', '2'),
      customer: fc.constantFrom('', 'Ana', 'Ben'),
    })
    .map(({ due: inMinutes, made, ...rest }) =>
      aCommitment({ ...rest, madeAt: noon - 24 * hour + made, due: noon + inMinutes * minute }),
    );
  const anyTable = fc.uniqueArray(anyRow, { selector: (row) => row.id, maxLength: 25 });
  const anyPage = fc.record({
    now: fc.constant(noon),
    endOfDay: fc.constant(noon + 10 * hour),
    caseKey: fc.constantFrom('', 'https://crm.example|1'),
    customerKey: fc.constantFrom('', 'https://crm.example|ana'),
  });

  test('every promise stands in exactly one list, and Now never holds more than five', () => {
    fc.assert(
      fc.property(anyTable, anyPage, (table, page) => {
        const { here, now, next, later } = sections(table, page);
        expect(idsOf([...here, ...now, ...next, ...later]).toSorted()).toEqual(idsOf(table).toSorted());
        expect(now.length).toBeLessThanOrEqual(mostInNow);
      }),
      { numRuns },
    );
  });

  test('the order is total: the same lists whatever order the rows came in', () => {
    const shuffled = anyTable.chain((table) =>
      fc.tuple(fc.constant(table), fc.shuffledSubarray(table, { minLength: table.length })),
    );
    fc.assert(
      fc.property(shuffled, anyPage, ([table, other], page) => {
        expect(sections(other, page)).toEqual(sections(table, page));
      }),
      { numRuns },
    );
  });

  test('no promise in Next or Later is more urgent than one in Now', () => {
    fc.assert(
      fc.property(anyTable, anyPage, (table, page) => {
        const { now, next, later } = sections(table, page);
        const last = now.at(-1);
        if (last === undefined) return;
        for (const row of [...next, ...later]) expect(byUrgency(last, row, page.now)).toBeLessThan(0);
      }),
      { numRuns },
    );
  });
});
