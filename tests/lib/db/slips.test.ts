import { beforeEach, expect, test } from 'vitest';
import { from } from '../../../lib/db/database.ts';
import { openToMe, raiseForSlips } from '../../../lib/db/slips.ts';
import commitment from '../../../lib/records/commitment.ts';
import { aCommitment, hour, noon } from '../../support/a-commitment.ts';

beforeEach(() => from(commitment).clear());

const inner = aCommitment({ id: 'inner', kind: 'toMe', by: 'Lee', due: noon + hour });
const outer = aCommitment({ id: 'outer', dependsOn: 'inner', due: noon + 3 * hour });

test('when the inner promise slips, the customer of the outer one is to be told, once', async () => {
  await from(commitment).bulkAdd([inner, outer, aCommitment({ id: 'other' })]);
  expect(await raiseForSlips(noon + hour)).toEqual({ ok: true, value: 0 });
  expect(await raiseForSlips(noon + hour + 1)).toEqual({ ok: true, value: 1 });
  const raised = await from(commitment).get('outer');
  expect(raised?.tellBy).toBe(noon + hour + 1);
  expect(Object.values(raised?.history ?? {})).toContainEqual({
    kind: 'tellingSet',
    at: noon + hour + 1,
    tellBy: noon + hour + 1,
    because: 'inner',
  });
  expect(await raiseForSlips(noon + 2 * hour)).toEqual({ ok: true, value: 0 });
  expect((await from(commitment).get('other'))?.tellBy).toBeUndefined();
});

test('an outer promise that is closed, or whose inner one is gone, is left alone', async () => {
  const closed = { ...outer.history, k: { kind: 'missed' as const, at: noon + 1 } };
  await from(commitment).bulkAdd([
    inner,
    aCommitment({ ...outer, history: closed }),
    aCommitment({ id: 'orphan', dependsOn: 'gone' }),
  ]);
  expect(await raiseForSlips(noon + 9 * hour)).toEqual({ ok: true, value: 0 });
});

test('what may be depended on are the open promises made to us', async () => {
  const kept = {
    ...inner.history,
    k: { kind: 'kept' as const, at: noon + 1, doneAt: noon + 1, how: 'noNeed' as const },
  };
  await from(commitment).bulkAdd([inner, outer, aCommitment({ ...inner, id: 'kept', history: kept })]);
  expect((await openToMe(10)).map((row) => row.id)).toEqual(['inner']);
});
