import { beforeEach, expect, test } from 'vitest';
import { database, from } from '../../../lib/db/database.ts';
import { ownRecordSince } from '../../../lib/db/goal-rows.ts';
import commitment from '../../../lib/records/commitment.ts';
import updateClock from '../../../lib/records/update-clock.ts';
import { aClock } from '../../support/a-clock.ts';
import { aCommitment, hour, noon } from '../../support/a-commitment.ts';

beforeEach(async () => {
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
});

test('promises due since then come, open and closed, and none of before', async () => {
  const open = aCommitment({ id: 'open' });
  const kept = aCommitment({
    id: 'kept',
    history: {
      ...open.history,
      k: { kind: 'kept', at: open.dueAt - hour, doneAt: open.dueAt - hour, how: 'inWriting' },
    },
  });
  await from(commitment).bulkPut([open, kept]);
  const ids = async (since: number) => (await ownRecordSince(since)).promises.map(({ id }) => id).toSorted();
  expect(await ids(open.dueAt)).toEqual(['kept', 'open']);
  expect(await ids(open.dueAt + 1)).toEqual([]);
});

test('a clock that was set shortly before comes as well: what it asks for may be owed after', async () => {
  const clock = aClock({ p: { kind: 'paced', at: noon, pace: '2d', nextAt: noon + 48 * hour } });
  await from(updateClock).put(clock);
  expect((await ownRecordSince(noon + 24 * hour)).clocks).toHaveLength(1);
  expect((await ownRecordSince(noon + 24 * hour * 30)).clocks).toEqual([]);
});
