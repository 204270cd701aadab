import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { customerHistory, searchPromises } from '../../../lib/db/commitment-search.ts';
import { database, from } from '../../../lib/db/database.ts';
import { wordsOf } from '../../../lib/records/commitment-terms.ts';
import commitment, { customerKeyOf, type Commitment } from '../../../lib/records/commitment.ts';
import type { Filters } from '../../../lib/search/plan.ts';
import { aCommitment, hour, minute, noon } from '../../support/a-commitment.ts';
import { numRuns } from '../../support/histories.ts';
import { installStorageFakes } from '../../support/storage-fakes.ts';

const here = { now: noon, zone: 'Europe/Berlin' };
const day = 24 * hour;

beforeEach(async () => {
  installStorageFakes();
  await database.open();
  await from(commitment).clear();
});

const keep = (...rows: Commitment[]) => from(commitment).bulkPut(rows);
const find = (typed: string, filters: Filters = {}, most = 50) => searchPromises(typed, filters, most, here);
const found = async (typed: string, filters: Filters = {}) =>
  (await find(typed, filters)).rows.map(({ id }) => id);
const closed = (row: Commitment) => ({
  ...row,
  history: {
    ...row.history,
    kept: { kind: 'kept' as const, at: noon + 1, doneAt: noon + 1, how: 'byPhone' as const },
  },
});

test('by customer, case, word and beginning of a word, open and closed, newest first', async () => {
  const a = aCommitment({ id: 'a', what: 'call about the refund', madeAt: noon - 2 * hour });
  const b = aCommitment(closed(aCommitment({ id: 'b', what: 'send the refund form', madeAt: noon - hour })));
  const c = aCommitment({ id: 'c', what: 'visit', customer: 'José Ortega', caseId: 'INC-0099' });
  await keep(a, b, c);
  expect(await found('refund')).toEqual(['b', 'a']);
  expect(await found('ref ca')).toEqual(['a']);
  expect(await found('ruiz refund')).toEqual(['b', 'a']);
  expect(await found('jose')).toEqual(['c']);
  expect(await found('#48213')).toEqual(['b', 'a']);
  expect(await found('inc0099')).toEqual(['c']);
  expect(await found('refund visit')).toEqual([]);
});

test('a mistyped word is taken for the one that is there, and that is said', async () => {
  await keep(aCommitment({ id: 'a', what: 'send the contract' }), aCommitment({ id: 'b', what: 'call' }));
  expect(await find('contarct')).toMatchObject({
    rows: [{ id: 'a' }],
    takenFor: [{ typed: 'contarct', meant: ['contract'] }],
  });
  expect((await find('contract')).takenFor).toEqual([]);
  expect(await found('48231')).toEqual([]);
});

test('a slip is forgiven beside a day and beside an outcome', async () => {
  const yesterday = aCommitment({ id: 'a', what: 'send the contract', madeAt: noon - day });
  await keep(yesterday, aCommitment({ id: 'b', what: 'send the contract', madeAt: noon - 9 * day }));
  expect(await found('contarct yesterday')).toEqual(['a']);
  expect(await found('contarct missed')).toEqual([]);
  expect(await found('contarct open')).toEqual(['a', 'b']);
});

test('what holds the word as it was typed stands before what it may have been meant for', async () => {
  await keep(
    aCommitment({ id: 'meant', what: 'ask Karsten', madeAt: noon }),
    aCommitment({ id: 'typed', what: 'ask Carsten', madeAt: noon - day }),
  );
  expect(await found('carsten')).toEqual(['typed', 'meant']);
});

test('days are understood: made then or due then; and an outcome', async () => {
  const made = aCommitment({ id: 'made', madeAt: noon - day, due: noon + 5 * day });
  const due = aCommitment({ id: 'due', madeAt: noon - 3 * day, due: noon - day });
  const other = aCommitment(
    closed(aCommitment({ id: 'other', madeAt: noon - 40 * day, due: noon - 39 * day })),
  );
  await keep(made, due, other);
  expect(await found('yesterday')).toEqual(['made', 'due']);
  expect(await found('ana yesterday')).toEqual(['made', 'due']);
  expect(await found('january')).toEqual(['other']);
  expect(await found('kept late')).toEqual(['other']);
  expect(await found('', { standing: 'closed' })).toEqual(['other']);
  expect(await found('', { made: { from: noon - 4 * day, to: noon - 2 * day } })).toEqual(['due']);
  expect(await found('', { customer: 'an ru', standing: 'open' })).toEqual(['made', 'due']);
});

test('a word that also says a day or an outcome is still found as a word', async () => {
  await keep(
    aCommitment({ id: 'a', what: 'ask about the missed delivery of March', madeAt: noon - 400 * day }),
  );
  expect(await found('missed')).toEqual(['a']);
  expect(await found('march')).toEqual(['a']);
});

test('a long list comes page by page, newest first, each promise once, also when many were made at one moment', async () => {
  const rows = Array.from({ length: 700 }, (_, n) =>
    aCommitment({
      id: `r${String(n).padStart(3, '0')}`,
      what: `call caller ${n}`,
      madeAt: noon - (n % 7) * minute,
    }),
  );
  await keep(...rows);
  const sorted = rows
    .toSorted((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
  for (const most of [50, 300, 750]) {
    const { rows: page, hasMore } = await find('call', {}, most);
    expect(page.map(({ id }) => id)).toEqual(sorted.slice(0, most));
    expect(hasMore).toBe(most < 700);
  }
  expect((await find('', { site: 'https://crm.example' })).rows).toHaveLength(50);
});

test('what is rare among very many is not looked for forever, and the answer says that there may be more', async () => {
  const rows = Array.from({ length: 1500 }, (_, n) =>
    aCommitment({
      id: `r${n}`,
      site: n === 1499 ? 'https://rare.example' : 'https://crm.example',
      madeAt: noon - n,
    }),
  );
  await keep(...rows);
  const first = await find('', { site: 'https://rare.example' });
  expect(first).toMatchObject({ rows: [], hasMore: true });
  expect((await find('', { site: 'https://rare.example' }, 200)).rows.map(({ id }) => id)).toEqual(['r1499']);
});

test('the history of a customer is everything promised to them on that desk, newest first', async () => {
  await keep(
    aCommitment({ id: 'old', madeAt: noon - day }),
    aCommitment(closed(aCommitment({ id: 'done', customer: 'ana  RUIZ' }))),
    aCommitment({ id: 'other desk', site: 'https://b.example' }),
    aCommitment({ id: 'other customer', customer: 'Ana Ruiz-Díaz' }),
  );
  const rows = await customerHistory(customerKeyOf('https://crm.example', 'Ana Ruiz'), 100);
  expect(rows.map(({ id }) => id)).toEqual(['done', 'old']);
});

describe('whatever was written', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyzéßñ';
  const word = fc.string({ unit: fc.constantFrom(...letters.split('')), minLength: 2, maxLength: 12 });
  const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));
  const promise = fc.record({ what: line, customer: line, isClosed: fc.boolean(), ago: fc.nat({ max: 5 }) });
  const promises = fc.array(promise, { minLength: 1, maxLength: 4 });
  const some = fc.nat();
  const store = async (all: { what: string; customer: string; isClosed: boolean; ago: number }[]) => {
    const rows = all.map(({ what, customer, isClosed, ago }, n) => {
      const row = aCommitment({
        id: `p${n}`,
        what,
        customer,
        caseId: String(100 + n),
        madeAt: noon - ago * day,
      });
      return isClosed ? aCommitment(closed(row)) : row;
    });
    await from(commitment).clear();
    await keep(...rows);
    return rows;
  };
  const few = { numRuns: Math.min(numRuns, 1000) };

  test('each promise is found by any of its words and any beginning of one, in the same order as ever', async () => {
    await fc.assert(
      fc.asyncProperty(promises, some, some, some, async (all, which, place, length) => {
        const rows = await store(all);
        const row = rows[which % rows.length] as Commitment;
        const words = wordsOf(`${row.what} ${row.customer} ${row.caseId}`).filter((one) => one.length > 1);
        const one = words[place % words.length] as string;
        const typed = one.slice(0, 2 + (length % (one.length - 1)));
        const { rows: hits } = await find(typed);
        expect(hits.map(({ id }) => id)).toContain(row.id);
        expect((await find(typed)).rows).toEqual(hits);
        expect(await found(`${typed} ${one}`)).toContain(row.id);
      }),
      few,
    );
  });

  test('each promise is found by a word of five letters or more with one slip in it', async () => {
    const slip = (one: string, kind: number, at: number, letter: string) => {
      const place = at % one.length;
      if (kind === 0) return one.slice(0, place) + one.slice(place + 1);
      if (kind === 1) return one.slice(0, place) + letter + one.slice(place);
      if (kind === 2) return one.slice(0, place) + letter + one.slice(place + 1);
      const [a = '', b = ''] = [one[place], one[place + 1]];
      return one.slice(0, place) + b + a + one.slice(place + 2);
    };
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'.split(''));
    await fc.assert(
      fc.asyncProperty(
        promises,
        some,
        fc.integer({ min: 0, max: 3 }),
        some,
        letter,
        async (all, n, kind, at, other) => {
          const rows = await store(all);
          const words = rows.flatMap((row) =>
            wordsOf(`${row.what} ${row.customer}`)
              .filter((one) => one.length >= 5)
              .map((one) => ({ one, id: row.id })),
          );
          fc.pre(words.length > 0);
          const { one, id } = words[n % words.length] as (typeof words)[number];
          const typed = slip(one, kind, at, other);
          expect(await found(typed), `${typed} for ${one}`).toContain(id);
        },
      ),
      few,
    );
  });

  test('no text makes the search throw', async () => {
    await store([{ what: 'call', customer: 'Ana', isClosed: false, ago: 0 }]);
    const odd = [
      'x'.repeat(2000),
      '!?—…',
      '🙂👩‍👩‍👧',
      'שלום עולם',
      'مرحبا',
      '退款 明天',
      '\ud800',
      '\u202e',
      "'; --",
      '%_',
      '.*',
      '\uffff',
      '!',
    ];
    const text = fc.oneof(
      fc.constantFrom(...odd),
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({ unit: 'grapheme' }),
    );
    await fc.assert(
      fc.asyncProperty(text, async (typed) => {
        const answer = await find(typed);
        expect(Array.isArray(answer.rows)).toBe(true);
      }),
      few,
    );
  });

  test('other scripts are found, whole and by their beginning', async () => {
    await keep(
      aCommitment({ id: 'he', what: 'להתקשר מחר', customer: 'דנה' }),
      aCommitment({ id: 'ja', what: '明日電話します', customer: '田中' }),
      aCommitment({ id: 'ar', what: 'الاتصال غدا', customer: 'ليلى' }),
    );
    expect(await found('להת')).toEqual(['he']);
    expect(await found('電話')).toEqual(['ja']);
    expect(await found('田中')).toEqual(['ja']);
    expect(await found('ليلى')).toEqual(['ar']);
  });
});
