import { beforeEach, expect, test } from 'vitest';
import { database } from '../../../lib/db/database.ts';
import { owedBefore, shiftRows } from '../../../lib/db/shift-rows.ts';
import { heardFromUs } from '../../../lib/db/update-clocks.ts';
import { create } from '../../../lib/db/write.ts';
import commitment, { type Commitment } from '../../../lib/records/commitment.ts';
import { clockCaseOf } from '../../../lib/records/update-clock.ts';
import { aCommitment, hour, noon } from '../../support/a-commitment.ts';

const since = noon - 4 * hour;
const nextAt = noon + 20 * hour;
const ids = (rows: readonly Commitment[]) => rows.map(({ id }) => id).toSorted();

beforeEach(async () => {
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  const made = (id: string, madeAt: number, due: number) =>
    create(commitment, aCommitment({ id, madeAt, due }));
  await made('touched', since, nextAt + hour);
  await made('due', since - 90 * hour, nextAt - 1);
  await made('past', since - 90 * hour, since - 80 * hour);
  await made('far', since - 90 * hour, nextAt);
  const story = aCommitment({ madeAt: noon - 90 * hour, due: noon - 80 * hour }).history;
  const kept = (how: 'byPhone' | 'unsaid', at: number) => ({ kind: 'kept' as const, at, doneAt: at, how });
  await create(
    commitment,
    aCommitment({ id: 'old', history: { ...story, k: kept('byPhone', noon - 70 * hour) } }),
  );
  await create(
    commitment,
    aCommitment({ id: 'toTell', history: { ...story, k: kept('unsaid', noon - hour) } }),
  );
});

test('of a shift what was touched since its start is read, and what is owed before the next one', async () => {
  const rows = await shiftRows(since, nextAt);
  expect(ids([...rows.promises])).toEqual(['due', 'past', 'toTell', 'touched']);
});

test('clocks of cases are read by when anything last happened to them', async () => {
  const site = 'https://crm.example';
  const of = (caseId: string) => clockCaseOf(`${site}|${caseId}`, { site, url: site, caseId });
  await heardFromUs(of('1'), 'told', since - 1, () => undefined);
  expect((await shiftRows(since, nextAt)).clocks).toEqual([]);
  await heardFromUs(of('1'), 'told', since, () => undefined);
  expect((await shiftRows(since, nextAt)).clocks).toMatchObject([{ lastAt: since }]);
});

test('owed before the next shift is what is due by then, past due too, and what is still to be told', async () => {
  expect((await owedBefore(nextAt)).map(({ id }) => id)).toEqual(['past', 'toTell', 'due']);
});
