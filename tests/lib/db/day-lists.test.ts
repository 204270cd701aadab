import { beforeEach, expect, test } from 'vitest';
import { database, from } from '../../../lib/db/database.ts';
import { owedBetween } from '../../../lib/db/day-lists.ts';
import commitment from '../../../lib/records/commitment.ts';
import { aCommitment, hour, noon } from '../../support/a-commitment.ts';

beforeEach(async () => {
  await database.open();
  await from(commitment).clear();
});

test('a day holds what is due in it and whom to tell in it, open only, each once', async () => {
  const made = (due: number, tellBy?: number) => ({
    made: { kind: 'made' as const, at: noon - 9 * hour, dueAt: due, zone: 'UTC', tellBy },
  });
  const kept = { kind: 'kept' as const, at: noon, doneAt: noon, how: 'byPhone' as const };
  await from(commitment).bulkPut([
    aCommitment({ id: 'due', history: made(noon + hour, noon + hour) }),
    aCommitment({ id: 'tell', history: made(noon + 90 * hour, noon + hour) }),
    aCommitment({ id: 'owing', history: { ...made(noon - 5 * hour), a: { ...kept, how: 'notTold' } } }),
    aCommitment({ id: 'closed', history: { ...made(noon + hour), a: kept } }),
    aCommitment({ id: 'later', history: made(noon + 90 * hour) }),
  ]);
  const rows = await owedBetween(noon, noon + 10 * hour);
  expect(rows.map(({ id }) => id).toSorted()).toEqual(['due', 'owing', 'tell']);
});
