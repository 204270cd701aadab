import { beforeEach, expect, test } from 'vitest';
import { dueCount, lanePart, mostCounted, openCounts, openList } from '../../../lib/db/commitment-lists.ts';
import { from } from '../../../lib/db/database.ts';
import commitment, { type Commitment } from '../../../lib/records/commitment.ts';
import { aCommitment, hour, minute, noon } from '../../support/a-commitment.ts';
import { made } from '../../support/histories.ts';

const endOfDay = noon + 10 * hour;
const nowhere = { caseKey: '', customerKey: '', endOfDay };
const idsOf = (rows: readonly Commitment[]) => rows.map((row) => row.id);
const waiting = { ...made, w: { kind: 'waiting' as const, at: noon + 1, on: 'Sam' } };
const missed = { ...made, m: { kind: 'missed' as const, at: noon + 1 } };

const [tonight, soon, tomorrow, onSam, closed, atMidnight] = [
  aCommitment({ id: 'tonight', caseId: '1', customer: 'Ben', due: noon + 8 * hour }),
  aCommitment({ id: 'soon', caseId: '1', due: noon + minute }),
  aCommitment({ id: 'tomorrow', caseId: '2', due: noon + 20 * hour }),
  aCommitment({ id: 'on-sam', caseId: '3', history: waiting }),
  aCommitment({ id: 'closed', caseId: '1', history: missed }),
  aCommitment({ id: 'midnight', caseId: '4', customer: 'Ben', due: endOfDay }),
];

beforeEach(async () => {
  await from(commitment).clear();
  await from(commitment).bulkAdd([tonight, soon, tomorrow, onSam, closed, atMidnight]);
});

test('the first screen holds what is due before midnight, the most urgent first', async () => {
  const { active, here } = await openList(nowhere);
  expect(idsOf(active)).toEqual(['soon', 'tonight']);
  expect(here).toEqual([]);
});

test('the first picture takes the head of the same list', async () => {
  const { active } = await openList(nowhere, 1);
  expect(idsOf(active)).toEqual(['soon']);
});

test('all that is owed on the open case or to its customer is there once, whenever due and whoever it waits on', async () => {
  const { caseKey, customerKey } = soon;
  const { here } = await openList({ ...nowhere, caseKey, customerKey });
  expect(idsOf(here).toSorted()).toEqual(['on-sam', 'soon', 'tomorrow', 'tonight']);
});

test('the counts cover every open promise once, and no closed one', async () => {
  expect(await openCounts(endOfDay)).toEqual({ today: 2, later: 2, waiting: 1, owing: 0 });
});

test('counting stops at a thousand, so that what it costs does not grow with the years', async () => {
  const many = Array.from({ length: mostCounted + 5 }, (_, index) =>
    aCommitment({ id: `many-${index}`, due: endOfDay + index }),
  );
  await from(commitment).bulkAdd(many);
  expect(await openCounts(endOfDay)).toMatchObject({ today: 2, later: mostCounted });
});

test('a lane is read in parts from a due time on', async () => {
  expect(idsOf(await lanePart('active', endOfDay, 10))).toEqual(['midnight', 'tomorrow']);
  expect(idsOf(await lanePart('active', endOfDay, 1))).toEqual(['midnight']);
  expect(idsOf(await lanePart('waiting', 0, 10))).toEqual(['on-sam']);
});

test('what we owe in one hour is counted from its first moment until before its last, also what waits on someone', async () => {
  const next = noon + 2 * hour;
  await from(commitment).bulkAdd([
    aCommitment({ id: 'first', due: next }),
    aCommitment({ id: 'last', due: next + hour - 1 }),
    aCommitment({ id: 'after', due: next + hour }),
    aCommitment({ id: 'to-me', due: next, kind: 'toMe' }),
    aCommitment({ id: 'done', due: next, history: missed }),
  ]);
  // The one that waits on Sam is due then, too.
  expect(await dueCount(next, next + hour)).toBe(3);
});
