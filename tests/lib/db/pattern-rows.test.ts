import { beforeEach, expect, test } from 'vitest';
import { noteEnergy } from '../../../lib/db/energies.ts';
import { database } from '../../../lib/db/database.ts';
import { logFor, patternsMark, promisesFor, recordBegins } from '../../../lib/db/pattern-rows.ts';
import { addReflection } from '../../../lib/db/reflections.ts';
import { create } from '../../../lib/db/write.ts';
import commitment, { type Commitment } from '../../../lib/records/commitment.ts';
import type { LogBody } from '../../../lib/records/reflection.ts';
import { aCommitment, hour, noon } from '../../support/a-commitment.ts';
import { installStorageFakes } from '../../support/storage-fakes.ts';

beforeEach(async () => {
  installStorageFakes();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
});

const day = 24 * hour;
const logged = (tag: LogBody['tag']): LogBody => ({
  is: 'log',
  tag,
  text: '',
  caseKey: '',
  caseTitle: '',
  caseUrl: '',
});

async function idsFor(since: number, until: number): Promise<{ ids: string[]; largest: number }> {
  const ids: string[] = [];
  let largest = 0;
  for await (const rows of promisesFor(since, until)) {
    ids.push(...rows.map(({ id }) => id));
    largest = Math.max(largest, rows.length);
  }
  return { ids: ids.toSorted(), largest };
}

test('what was promised for a span is read once each, whatever lane it is in, and what got a later time since as well', async () => {
  const made = { kind: 'made' as const, at: noon, dueAt: noon + hour, zone: 'UTC' };
  const history = (event: Commitment['history'][string]) => ({ history: { made, event } });
  await create(commitment, aCommitment({ id: 'open', due: noon + hour }));
  await create(
    commitment,
    aCommitment({
      id: 'closed',
      ...history({ kind: 'kept', at: noon + 1, doneAt: noon + 1, how: 'inWriting' }),
    }),
  );
  await create(
    commitment,
    aCommitment({
      id: 'owing',
      ...history({ kind: 'kept', at: noon + 1, doneAt: noon + 1, how: 'notTold' }),
    }),
  );
  await create(
    commitment,
    aCommitment({
      id: 'moved',
      ...history({
        kind: 'renegotiated',
        at: noon + 1,
        toldAt: noon + 1,
        dueAt: noon + 9 * day,
        zone: 'UTC',
        how: 'byPhone',
      }),
    }),
  );
  await create(commitment, aCommitment({ id: 'before', due: noon - 1 }));
  expect((await idsFor(noon, noon + day)).ids).toEqual(['closed', 'moved', 'open', 'owing']);
});

test('many of one moment come in portions, and none twice', async () => {
  const rows = Array.from({ length: 1300 }, (_, n) =>
    aCommitment({ id: `p${n}`, due: noon + (n < 700 ? 0 : n) }),
  );
  await database.table('commitment').bulkPut(rows);
  const { ids, largest } = await idsFor(noon, noon + day);
  expect(ids).toHaveLength(1300);
  expect(new Set(ids).size).toBe(1300);
  expect(largest).toBeLessThan(1300);
});

test('the log is read by its words, and what is sealed by somebody else is counted as not read', async () => {
  await addReflection(logged('hard'), noon, '');
  await addReflection(logged('idea'), noon + 1, '');
  await addReflection({ is: 'learning', happened: 'x', mine: '', differently: '', others: '' }, noon + 2, '');
  await database.table('reflection').put({
    id: 'sealed',
    at: noon + 3,
    shiftId: '',
    kind: 'log',
    body: { kept: 'sealed', key: 'another', nonce: '', sealed: '' },
  });
  const found: string[] = [];
  let unread = 0;
  for await (const portion of logFor(noon, noon + day)) {
    found.push(...portion.rows.map(({ tag }) => tag));
    unread += portion.unread;
  }
  expect(found).toEqual(['hard', 'idea']);
  expect(unread).toBe(1);
});

test('the record begins with what is oldest in it, and is empty before', async () => {
  expect(await recordBegins()).toBeUndefined();
  await addReflection(logged('hard'), noon, '');
  expect(await recordBegins()).toBe(noon);
  await create(commitment, aCommitment({ due: noon - day }));
  expect(await recordBegins()).toBe(noon - day);
});

test('whatever is written leaves another mark', async () => {
  const marks = [await patternsMark()];
  await create(commitment, aCommitment({}));
  marks.push(await patternsMark());
  await noteEnergy(2, noon, '');
  marks.push(await patternsMark());
  expect(new Set(marks).size).toBe(3);
});
