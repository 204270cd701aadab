import { beforeEach, expect, test } from 'vitest';
import commitment, { type Commitment } from '../../../lib/records/commitment.ts';
import { ok } from '../../../lib/problem.ts';
import { aCommitment } from '../../support/a-commitment.ts';
import { aContext, emptyBrowser } from '../../support/fresh-storage.ts';

beforeEach(emptyBrowser);

type Context = Awaited<ReturnType<typeof aContext>>;

/** Enough for two rests; what is written to at the first is read after it. */
async function manyPromises(): Promise<Context> {
  const kept = await aContext();
  const rows = Array.from({ length: 401 }, (_, at) => aCommitment({ id: `p${String(at).padStart(3, '0')}` }));
  for (const row of rows) await kept.create(commitment, row);
  return kept;
}

/** While this runs a repair would wait: what ends before it is let go has repaired nothing. */
async function withoutRepair<Value>(work: () => Promise<Value>): Promise<Value> {
  return navigator.locks.request('kept-whole', work);
}

test('what is written while the inspection rests is counted anew, and nothing is repaired', async () => {
  const kept = await manyPromises();
  const acts = [
    () => kept.create(commitment, aCommitment({ id: 'z, a new one' })),
    () => kept.update(commitment, 'p400', (row) => ok({ ...row, what: 'other words' })),
  ];
  const inspected = await withoutRepair(() =>
    kept.inspect(async () => {
      expect(await (acts.shift()?.() ?? ok(null))).toMatchObject({ ok: true });
    }),
  );
  expect(acts).toEqual([]);
  expect(inspected).toEqual({ ok: true, value: undefined });
  expect(await kept.database.table('commitment').count()).toBe(402);
});

test('somebody who writes at every rest is not taken for damage', async () => {
  const kept = await manyPromises();
  let writes = 0;
  const inspected = await kept.inspect(async () => {
    writes += 1;
    await kept.update(commitment, 'p400', (row) => ok({ ...row, what: `words ${writes}` }));
  });
  expect(inspected).toEqual({ ok: true, value: undefined });
  expect((await kept.database.table<Commitment, string>('commitment').get('p400'))?.what).toBe(
    `words ${writes}`,
  );
});

test('a row that is gone is found although somebody writes while the inspection rests', async () => {
  const kept = await manyPromises();
  await kept.database.table('commitment').delete('p300');
  const next = await aContext();
  let writes = 0;
  const inspected = await next.inspect(async () => {
    writes += 1;
    if (writes < 3) await next.update(commitment, 'p400', (row) => ok({ ...row, what: `words ${writes}` }));
  });
  expect(inspected).toMatchObject({ ok: true, value: { rows: 1, missing: 0 } });
  expect(await next.database.table('commitment').count()).toBe(401);
});

test('the inspection rests between portions of rows, and finds what is gone after a rest all the same', async () => {
  const kept = await manyPromises();
  await kept.database.table('commitment').delete('p299');
  const next = await aContext();
  let rests = 0;
  const inspected = await next.inspect(async () => void (rests += 1));
  expect(inspected).toMatchObject({ ok: true, value: { rows: 1, missing: 0 } });
  expect(rests).toBeGreaterThan(0);
});
