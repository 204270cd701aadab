import { beforeEach, expect, test } from 'vitest';
import { openPromisesOf } from '../../../lib/db/case-promises.ts';
import { from } from '../../../lib/db/database.ts';
import commitment from '../../../lib/records/commitment.ts';
import { aCommitment, hour, noon } from '../../support/a-commitment.ts';

beforeEach(() => from(commitment).clear());

test('what is owed on a case comes the soonest first; other cases, closed ones and colleagues’ promises do not', async () => {
  const made = aCommitment().history;
  await from(commitment).bulkAdd([
    aCommitment({ id: 'later', due: noon + 5 * hour }),
    aCommitment({ id: 'soon', due: noon + hour }),
    aCommitment({
      id: 'waits',
      due: noon + 2 * hour,
      history: { ...made, w: { kind: 'waiting', at: noon + 1, on: 'Sam' } },
    }),
    aCommitment({ id: 'other', caseId: '7' }),
    aCommitment({ id: 'mine', kind: 'toMe' }),
    aCommitment({ id: 'gone', history: { ...made, m: { kind: 'missed', at: noon + 1 } } }),
  ]);
  const ids = async (key: string) => (await openPromisesOf(key)).map(({ id }) => id);
  expect(new Set(await ids('https://crm.example|48213'))).toEqual(new Set(['soon', 'waits', 'later']));
  expect((await ids('https://crm.example|48213'))[0]).toBe('soon');
  expect(await ids('')).toEqual([]);
});
