import { beforeEach, expect, test } from 'vitest';
import { appendToJournal, readCopy, writeSnapshot, type CopiedRow } from '../../../lib/db/mirror.ts';
import { aCommitment } from '../../support/a-commitment.ts';
import { installPrivateFiles, privateFiles, tamper } from '../../support/private-files.ts';

beforeEach(() => installPrivateFiles());

const copied = (id: string, what = 'call back'): CopiedRow => ({
  type: 'commitment',
  id,
  row: aCommitment({ id, what }),
});
const act = (n: number, ...rows: CopiedRow[]) => appendToJournal({ tally: { n, count: n, sum: n }, rows });
const snapshot = (n: number, ...rows: CopiedRow[]) => writeSnapshot({ n, count: n, sum: n }, parts(rows));
async function* parts(rows: CopiedRow[]) {
  for (const row of rows) yield [row];
}
const read = async () => {
  const { n, gaps, rows } = await readCopy();
  return { n, gaps, ids: [...rows.values()].filter(({ row }) => row !== null).map(({ id }) => id) };
};
const fileOf = (n: number) => `kept-copy/journal/${String(n).padStart(12, '0')}.json`;

test('what was journalled is read back, unchanged and in the order of the acts', async () => {
  await act(1, copied('a', 'old'));
  await act(10, copied('a', 'new'), copied('b'));
  await act(2, copied('a', 'newer than old'));
  const { rows } = await readCopy();
  expect(rows.get('commitment|a')).toEqual(copied('a', 'new'));
  expect([...rows.keys()]).toEqual(['commitment|a', 'commitment|b']);
});

test('a row that was taken away stays away', async () => {
  await act(1, copied('a'), copied('b'));
  await act(2, { type: 'commitment', id: 'a', row: null });
  expect((await read()).ids).toEqual(['b']);
});

test('a snapshot and the acts after it make the whole', async () => {
  await act(1, copied('a'));
  await snapshot(1, copied('a'));
  await act(2, copied('b'));
  expect(await read()).toEqual({ n: 2, gaps: 0, ids: ['a', 'b'] });
});

test.each([
  ['cut in half', (text: string) => text.slice(0, text.length / 2)],
  ['changed in one letter', (text: string) => text.replace('call back', 'call bacK')],
  ['empty', () => ''],
  ['without its hash', (text: string) => text.slice(text.indexOf('\n') + 1)],
])('a journal file that is %s is not used, and counts as a gap', async (_, how) => {
  await act(1, copied('a'));
  await act(2, copied('b'));
  await act(3, copied('c'));
  tamper(fileOf(2), how);
  expect(await read()).toEqual({ n: 3, gaps: 1, ids: ['a', 'c'] });
});

test('when the newest snapshot is broken, the older one and the journal give the same', async () => {
  await act(1, copied('a'));
  await snapshot(1, copied('a'));
  await act(2, copied('b'));
  await snapshot(2, copied('a'), copied('b'));
  await act(3, copied('c'));
  tamper('kept-copy/snapshot-000000000002.json/part-0001.json', (text) => `${text} `);
  expect(await read()).toEqual({ n: 3, gaps: 0, ids: ['a', 'b', 'c'] });
});

test('a snapshot without its head is none', async () => {
  await act(1, copied('a'));
  await snapshot(1, copied('a'), copied('never'));
  tamper('kept-copy/snapshot-000000000001.json/head.json', () => undefined);
  expect((await read()).ids).toEqual(['a']);
});

test('two whole snapshots are kept, with the journal that the older one needs', async () => {
  for (const n of [1, 2, 3]) {
    await act(n, copied(`row ${n}`));
    await snapshot(n, copied('a'));
  }
  expect(privateFiles().toSorted()).toEqual([
    fileOf(3),
    'kept-copy/snapshot-000000000002.json/head.json',
    'kept-copy/snapshot-000000000002.json/part-0000.json',
    'kept-copy/snapshot-000000000003.json/head.json',
    'kept-copy/snapshot-000000000003.json/part-0000.json',
  ]);
});

test('a snapshot that was cut short does not push out the last whole one', async () => {
  for (const n of [1, 2]) {
    await act(n, copied(`row ${n}`));
    await snapshot(n, copied('a'));
  }
  tamper('kept-copy/snapshot-000000000002.json/head.json', () => undefined);
  await act(3, copied('row 3'));
  await snapshot(3, copied('a'), copied('row 3'));
  tamper('kept-copy/snapshot-000000000003.json/part-0001.json', () => '');
  expect(await read()).toEqual({ n: 3, gaps: 0, ids: ['a', 'row 2', 'row 3'] });
});

test('where there are no private files the copy is empty, and nothing throws', async () => {
  installPrivateFiles('none');
  await act(1, copied('a'));
  expect(await read()).toEqual({ n: 0, gaps: 0, ids: [] });
});
