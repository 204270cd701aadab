import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ok, problem } from '../../../lib/problem.ts';
import commitment from '../../../lib/records/commitment.ts';
import draft from '../../../lib/records/draft.ts';
import { keep, miss } from '../../../lib/records/commitment-steps.ts';
import { hashOf } from '../../../lib/db/tally.ts';
import { aCommitment, hour, minute, noon } from '../../support/a-commitment.ts';
import { aContext, emptyBrowser } from '../../support/fresh-storage.ts';
import { privateFiles, refuseWrites } from '../../support/private-files.ts';

beforeEach(emptyBrowser);
afterEach(() => vi.restoreAllMocks());

const promises = (context: Awaited<ReturnType<typeof aContext>>) =>
  context.database.table<{ id: string; what: string }>('commitment').toArray();
const tallyOf = async (context: Awaited<ReturnType<typeof aContext>>) =>
  (await context.database.meta.get('tally'))?.tally;

test('an act that is answered is in the database, in the tally, in the canary and in the second copy', async () => {
  const kept = await aContext();
  const row = aCommitment();
  expect(await kept.create(commitment, row)).toEqual({ ok: true, value: row });
  expect(await promises(kept)).toEqual([row]);
  const tally = { n: 1, count: 1, sum: hashOf(row) };
  expect(await tallyOf(kept)).toEqual(tally);
  expect(await kept.canary.getValue()).toEqual(tally);
  expect((await kept.readCopy()).rows.get(`commitment|${row.id}`)?.row).toEqual(row);
});

test('an act is answered only after its transaction is complete', async () => {
  const kept = await aContext();
  await kept.openChecked();
  const order: string[] = [];
  // oxlint-disable-next-line typescript/unbound-method -- called with its own `this` below
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.name === 'commitment') {
      this.transaction.addEventListener('complete', () => order.push('complete'));
    }
    return put.apply(this, args);
  });
  await kept.create(commitment, aCommitment());
  order.push('answered');
  expect(order).toEqual(['complete', 'answered']);
});

test('a change that is refused takes the whole act with it', async () => {
  const kept = await aContext();
  const row = aCommitment();
  await kept.create(commitment, row);
  const before = await tallyOf(kept);
  const done = await kept.act([
    kept.change({ declaration: commitment, id: 'other', to: () => ok(aCommitment({ id: 'other' })) }),
    kept.change({ declaration: commitment, id: row.id, to: () => problem('closed') }),
  ]);
  expect(done).toEqual({ ok: false, reason: 'closed' });
  expect(await promises(kept)).toEqual([row]);
  expect(await tallyOf(kept)).toEqual(before);
  expect((await kept.readCopy()).rows.size).toBe(1);
});

test('a row that does not fit its record is refused by the names of its fields, and nothing is written', async () => {
  const kept = await aContext();
  const done = await kept.act([
    kept.change({ declaration: commitment, id: 'a', to: () => ok(aCommitment({ id: 'a' })) }),
    kept.change({ declaration: commitment, id: 'b', to: () => ok(aCommitment({ id: 'b', what: ' ' })) }),
  ]);
  expect(done).toEqual({ ok: false, reason: 'invalid', detail: 'what' });
  expect(await promises(kept)).toEqual([]);
});

test('a row cannot be written under the id of another', async () => {
  const kept = await aContext();
  const done = await kept.act([
    kept.change({ declaration: commitment, id: 'a', to: () => ok(aCommitment({ id: 'b' })) }),
  ]);
  expect(done).toMatchObject({ ok: false, reason: 'invalid' });
  expect(await promises(kept)).toEqual([]);
});

test('a transaction that the browser aborts in the middle leaves nothing behind', async () => {
  const kept = await aContext();
  const done = await kept.act([
    kept.change({
      declaration: commitment,
      id: 'a',
      to: () => {
        throw new DOMException('the disk is gone', 'UnknownError');
      },
    }),
  ]);
  expect(done).toMatchObject({ ok: false, reason: 'damaged' });
  expect(await promises(kept)).toEqual([]);
  expect(await tallyOf(kept)).toBeUndefined();
});

test.each([
  ['QuotaExceededError', 'full'],
  ['SecurityError', 'blocked'],
  ['UnknownError', 'damaged'],
])('a write that fails with %s says "%s" and changes nothing', async (name, reason) => {
  const kept = await aContext();
  await kept.openChecked();
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('refused', name);
  });
  expect(await kept.create(commitment, aCommitment())).toMatchObject({ ok: false, reason });
  expect(await promises(kept)).toEqual([]);
});

test('a later change of one act sees what an earlier one made of the same row', async () => {
  const kept = await aContext();
  const row = aCommitment();
  const done = await kept.act([
    kept.change({ declaration: commitment, id: row.id, to: () => ok(row) }),
    kept.change({
      declaration: commitment,
      id: row.id,
      to: (seen) => (seen === undefined ? problem('notFound') : ok({ ...seen, what: `${seen.what} twice` })),
    }),
  ]);
  expect(done.ok).toBe(true);
  expect((await promises(kept)).map(({ what }) => what)).toEqual(['call Ana back twice']);
  expect((await tallyOf(kept))?.count).toBe(1);
});

test('a row that is answered as it was is left alone: no count, no stamp, no copy', async () => {
  const kept = await aContext();
  const row = aCommitment();
  await kept.create(commitment, row);
  const versions = await kept.database.versions.toArray();
  expect((await kept.update(commitment, row.id, (seen) => ok(seen))).ok).toBe(true);
  expect((await tallyOf(kept))?.n).toBe(1);
  expect(await kept.database.versions.toArray()).toEqual(versions);
});

test('what never leaves the device is neither counted nor copied', async () => {
  const kept = await aContext();
  await kept.put(draft, { id: 'd', text: 'call An', site: '', caseId: '', at: noon });
  expect(await kept.database.table('draft').count()).toBe(1);
  expect(await tallyOf(kept)).toBeUndefined();
  expect(privateFiles()).toEqual([]);
});

test('only the fields that changed get a new stamp', async () => {
  const kept = await aContext();
  const row = aCommitment();
  await kept.create(commitment, row);
  const [before] = await kept.database.versions.toArray();
  await kept.update(commitment, row.id, (seen) => ok({ ...seen, customer: 'Ana Maria Ruiz' }));
  const [after] = await kept.database.versions.toArray();
  const changed = Object.keys(after?.clock ?? {}).filter(
    (field) => after?.clock[field] !== before?.clock[field],
  );
  expect(changed.toSorted()).toEqual(['customer', 'customerKey', 'terms']);
});

test('a write stands although the second copy cannot be written, and the copy is known not to work', async () => {
  const kept = await aContext();
  refuseWrites(new DOMException('no room', 'QuotaExceededError'));
  expect((await kept.create(commitment, aCommitment())).ok).toBe(true);
  expect(await promises(kept)).toHaveLength(1);
  expect(kept.copyWorks()).toBe(false);
  refuseWrites(undefined);
  await kept.create(commitment, aCommitment());
  expect(kept.copyWorks()).toBe(true);
});

test('closing a promise and making it again is one act, or none', async () => {
  const kept = await aContext();
  const made = await kept.makeCommitment({ ...aCommitment(), dueAt: noon + hour, zone: 'UTC' }, noon);
  if (!made.ok) throw new Error(made.reason);
  const { id } = made.value.row;
  const again = { dueAt: noon + 5 * hour, zone: 'UTC' };
  expect((await kept.stepOn(id, keep('byPhone'), noon + minute)).ok).toBe(true);
  expect(await kept.stepAndMakeAgain(id, miss(), again, noon + 2 * minute)).toEqual({
    ok: false,
    reason: 'closed',
  });
  expect(await promises(kept)).toHaveLength(1);
});

test('a bug in a change is thrown on, not turned into a reason', async () => {
  const kept = await aContext();
  const bug = kept.act([
    kept.change({
      declaration: commitment,
      id: 'a',
      to: () => {
        throw new TypeError('a bug');
      },
    }),
  ]);
  await expect(bug).rejects.toThrow('a bug');
});

test('an act that meets a part of a file that cannot be read is done once more, on the database opened anew', async () => {
  const kept = await aContext();
  await kept.openChecked();
  const unread = new DOMException('Internal error reading', 'UnknownError');
  const broken = vi
    .spyOn(kept.database, 'transaction')
    .mockImplementationOnce(() => Promise.reject(unread) as never);
  const row = aCommitment();
  expect(await kept.create(commitment, row)).toEqual({ ok: true, value: row });
  expect(await promises(kept)).toEqual([row]);
  broken.mockImplementation(() => Promise.reject(unread) as never);
  expect(await kept.create(commitment, aCommitment())).toMatchObject({ ok: false, reason: 'damaged' });
});
