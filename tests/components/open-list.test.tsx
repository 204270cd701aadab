import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { startWith, useOpenList } from '../../components/commitments/use-open-list.ts';
import { database } from '../../lib/db/database.ts';
import { openList } from '../../lib/db/commitment-lists.ts';
import { stepOn } from '../../lib/db/commitments.ts';
import { create } from '../../lib/db/write.ts';
import { keep } from '../../lib/records/commitment-steps.ts';
import commitment from '../../lib/records/commitment.ts';
import { aCommitment } from '../support/a-commitment.ts';
import { installStorageFakes } from '../support/storage-fakes.ts';

const end = 8.64e15;
const here = { caseKey: 'https://crm.example|1', customerKey: '', endOfDay: end };
const ids = (list: { active: { id: string }[] }) => list.active.map(({ id }) => id).toSorted();
const draw = () => renderHook(() => useOpenList(here.caseKey, here.customerKey, end));

beforeEach(async () => {
  installStorageFakes();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
});

test('a list that is drawn again begins with what it showed last, not with what the page began with', async () => {
  const due = Date.now() + 3_600_000;
  for (const id of ['a', 'b']) await create(commitment, aCommitment({ id, due }));
  startWith(here, await openList(here, 1));
  const { result } = draw();
  expect(result.current.active).toHaveLength(1);
  await waitFor(() => expect(ids(result.current)).toEqual(['a', 'b']));
  expect((await stepOn('a', keep('noNeed'), Date.now())).ok).toBe(true);
  await waitFor(() => expect(ids(result.current)).toEqual(['b']));
  cleanup();
  expect(ids(draw().result.current)).toEqual(['b']);
});

test('what was read for one case is not shown for the next one', async () => {
  const other = { ...here, caseKey: 'https://crm.example|2' };
  startWith(other, { active: [], here: [aCommitment({ id: 'of two' })] });
  expect(draw().result.current.here).toEqual([]);
});
