import { beforeEach, expect, test, vi } from 'vitest';
import { database, from } from '../../../lib/db/database.ts';
import { stepOnMany, undoMany } from '../../../lib/db/step-on-many.ts';
import commitment from '../../../lib/records/commitment.ts';
import { keep, snooze, withdraw } from '../../../lib/records/commitment-steps.ts';
import { aCommitment, hour, noon } from '../../support/a-commitment.ts';
import { installStorageFakes } from '../../support/storage-fakes.ts';

beforeEach(async () => {
  installStorageFakes();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  await from(commitment).bulkPut(['a', 'b', 'c'].map((id) => aCommitment({ id })));
});

const states = async () => (await from(commitment).toArray()).map(({ id, state }) => `${id} ${state}`);

test('one step is taken on many in one act, and taken back in one', async () => {
  const done = await stepOnMany(['a', 'b', 'c'], withdraw('a merge'), noon + 1);
  expect(await states()).toEqual(['a withdrawn', 'b withdrawn', 'c withdrawn']);
  expect((await database.meta.get('tally'))?.tally?.n).toBe(1);
  await undoMany(done.ok ? done.value.taken : [], noon + 9000);
  expect(await states()).toEqual(['a open', 'b open', 'c open']);
  expect((await database.meta.get('tally'))?.tally?.n).toBe(2);
});

test('what does not allow the step is left as it is and counted, the others are done', async () => {
  await stepOnMany(['b'], keep('byPhone'), noon + 1);
  const done = await stepOnMany(['a', 'b', 'c', 'gone'], snooze(noon + hour), noon + 2);
  expect(done).toMatchObject({
    ok: true,
    value: {
      refused: [
        ['closed', 1],
        ['notFound', 1],
      ],
    },
  });
  expect(done.ok && done.value.taken.map(({ row }) => row.id)).toEqual(['a', 'c']);
  const rows = await from(commitment).bulkGet(['a', 'b', 'c']);
  expect(rows.map((row) => row?.remindAt === noon + hour)).toEqual([true, false, true]);
});

test('when the write does not succeed nothing of it is done', async () => {
  const put = vi
    .spyOn(database.meta, 'put')
    .mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  const done = await stepOnMany(['a', 'b'], withdraw('x'), noon + 1);
  put.mockRestore();
  expect(done).toMatchObject({ ok: false, reason: 'full' });
  expect(await states()).toEqual(['a open', 'b open', 'c open']);
});

test('after ten seconds it stays', async () => {
  const done = await stepOnMany(['a'], withdraw('x'), noon + 1);
  const back = await undoMany(done.ok ? done.value.taken : [], noon + 20_000);
  expect(back).toMatchObject({ ok: true, value: { taken: [], refused: [['tooLate', 1]] } });
  expect(await states()).toEqual(['a withdrawn', 'b open', 'c open']);
});
