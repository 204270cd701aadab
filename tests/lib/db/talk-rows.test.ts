import { beforeEach, expect, test } from 'vitest';
import { database, from } from '../../../lib/db/database.ts';
import { addReflection } from '../../../lib/db/reflections.ts';
import { talkRows } from '../../../lib/db/talk-rows.ts';
import commitment from '../../../lib/records/commitment.ts';
import { aCommitment, hour, noon } from '../../support/a-commitment.ts';

const day = 24 * hour;
const span = { since: noon - 7 * day, until: noon + 12 * hour };
const log = {
  is: 'log' as const,
  tag: 'hard' as const,
  text: 'Long',
  caseKey: '',
  caseTitle: '',
  caseUrl: '',
};

beforeEach(async () => {
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
});

test('promises and entries of the span are read, and what was picked before it; nothing else', async () => {
  await from(commitment).bulkPut([
    aCommitment({ id: 'in', madeAt: noon - 3 * day, due: noon - day }),
    aCommitment({ id: 'before', madeAt: noon - 20 * day, due: noon - 9 * day, customer: 'Bo Diaz' }),
    aCommitment({ id: 'picked', madeAt: noon - 30 * day, due: noon - 19 * day }),
    aCommitment({ id: 'ahead', madeAt: noon - day, due: noon + 3 * day, customer: ' Cleo ' }),
    aCommitment({ id: 'toMe', kind: 'toMe', madeAt: noon - day, due: noon - hour }),
  ]);
  await addReflection(log, noon - day, '', 'now');
  await addReflection(log, noon - 40 * day, '', 'picked');
  await addReflection(log, noon - 40 * day, '', 'old');
  const rows = await talkRows(span, noon, {
    promises: ['picked', 'gone'],
    entries: ['picked', 'now', 'gone'],
  });
  expect(rows.promises.map(({ id }) => id).toSorted()).toEqual(['in', 'picked']);
  expect(rows.entries.map(({ id }) => id)).toEqual(['now', 'picked']);
  // A name is known though its promise is not of the span.
  expect(rows.customers.toSorted()).toEqual(['Ana Ruiz', 'Bo Diaz', 'Cleo']);
});
