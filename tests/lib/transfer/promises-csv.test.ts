import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Commitment } from '../../../lib/records/commitment.ts';
import {
  csvColumns,
  csvRow,
  formula,
  promisesCsv,
  type CsvWords,
} from '../../../lib/transfer/promises-csv.ts';
import { aCommitment, hour, noon } from '../../support/a-commitment.ts';
import { anyEntries, historyOf } from '../../support/histories.ts';

const numRuns = Number(process.env['KEPT_RUNS'] ?? 200);

const words: CsvWords = {
  heading: (column) => `the ${column}`,
  state: (state) => state,
  channel: (channel) => channel,
};

/** Read by another program than the one that wrote it. */
const read = (text: string): string[][] => parse(text, { bom: true, relax_column_count: false });

const aRow = (row: Commitment) =>
  Object.fromEntries(csvColumns.map((name, n) => [name, csvRow(row, words)[n]]));

describe('the table of promises', () => {
  test('has one row for each, with times as the wall showed them, their offset and zone', () => {
    const row = aCommitment({
      history: {
        made: { kind: 'made', at: noon, dueAt: noon + hour, zone: 'Europe/Berlin' },
        kept: { kind: 'kept', at: noon + 2 * hour, doneAt: noon + 2 * hour, how: 'byPhone' },
      },
    });
    expect(aRow(row)).toMatchObject({
      what: 'call Ana back',
      customer: 'Ana Ruiz',
      state: 'keptLate',
      due: '2026-03-10T15:00:00+01:00',
      zone: 'Europe/Berlin',
      made: '2026-03-10T14:00:00+01:00',
      told: '2026-03-10T16:00:00+01:00',
      closed: '2026-03-10T16:00:00+01:00',
      caseId: '48213',
    });
  });

  test('begins with the mark by which Excel knows the letters, and with its headings', async () => {
    const text = await promisesCsv([aCommitment()], words);
    expect(text.startsWith('\uFEFF"the what","the customer"')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(read(text)).toHaveLength(2);
  });

  test.each([
    '=1+1',
    '=HYPERLINK("http://evil.example","x")',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '\u200b=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '",=1,"',
    '"=1',
  ])('is no formula for any spreadsheet: %j', async (what) => {
    const cell = read(await promisesCsv([aCommitment({ what })], words))[1]?.[0];
    expect(cell).not.toMatch(formula);
    expect(cell?.replace(/^'/, '')).toBe(what);
  });
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '\t',
        '\r',
        '\n',
        '"',
        ',',
        ';',
        "'",
        '\0',
        ' ',
        '＝',
        '\ufeff',
        'x',
      ),
      {
        maxLength: 12,
      },
    )
    .map((marks) => marks.join('')),
);

test('whatever was typed comes back cell by cell, and no cell is a formula', async () => {
  const promise = fc
    .record({ what: hostile, customer: hostile, caseTitle: hostile, caseId: hostile, entries: anyEntries })
    .map(({ entries, ...part }) => aCommitment({ ...part, history: historyOf(entries) }));
  await fc.assert(
    fc.asyncProperty(fc.array(promise, { maxLength: 4 }), async (rows) => {
      const [headings, ...table] = read(await promisesCsv(rows, words));
      expect(headings).toHaveLength(csvColumns.length);
      expect(table).toHaveLength(rows.length);
      for (const [n, row] of rows.entries()) {
        const wanted = csvRow(row, words);
        expect(table[n]?.map((cell, at) => (formula.test(wanted[at] ?? '') ? cell.slice(1) : cell))).toEqual(
          wanted,
        );
        expect(table[n]?.filter((cell) => formula.test(cell))).toEqual([]);
      }
    }),
    { numRuns },
  );
}, 600_000);
