import { beforeEach, describe, expect, test, vi } from 'vitest';
import commitment, { type Commitment } from '../../../lib/records/commitment.ts';
import { must, ok } from '../../../lib/problem.ts';
import { keep } from '../../../lib/records/commitment-steps.ts';
import { aCommitment, hour, minute, noon } from '../../support/a-commitment.ts';
import { aContext, emptyBrowser, loseDatabase } from '../../support/fresh-storage.ts';
import { installPrivateFiles, privateFiles, tamper } from '../../support/private-files.ts';

type Context = Awaited<ReturnType<typeof aContext>>;

beforeEach(emptyBrowser);

const table = (kept: Context) => kept.database.table<Commitment, string>('commitment');
const ids = async (kept: Context) => (await table(kept).toCollection().primaryKeys()).toSorted();
const said = async (kept: Context) => {
  const opened = await kept.openChecked();
  if (!opened.ok) throw new Error(opened.reason);
  return opened.value && { rows: opened.value.rows, missing: opened.value.missing };
};

/** A context that has made `count` promises, one act each, and was then closed. */
async function madePromises(count: number): Promise<Context> {
  const kept = await aContext();
  for (let i = 0; i < count; i += 1) await kept.create(commitment, aCommitment({ id: `p${i}` }));
  return kept;
}

describe('a database that is whole', () => {
  test('opens without a word, the first time and later', async () => {
    expect(await said(await aContext())).toBeUndefined();
    await madePromises(3);
    expect(await said(await aContext())).toBeUndefined();
  });

  test('is one whose counter is ahead of the canary: the worker died before it was raised', async () => {
    const kept = await madePromises(3);
    await kept.canary.setValue({ n: 2, count: 2, sum: 0 });
    expect(await said(await aContext())).toBeUndefined();
  });
});

describe('a database that came back empty', () => {
  test('has every promise again before the first read is answered, and the person is to be told', async () => {
    await madePromises(5);
    loseDatabase();
    const next = await aContext();
    // Nobody calls openChecked: reading alone opens it.
    expect(await ids(next)).toEqual(['p0', 'p1', 'p2', 'p3', 'p4']);
    expect(await said(next)).toEqual({ rows: 5, missing: 0 });
  });

  test('is written to only after it is whole again', async () => {
    await madePromises(5);
    loseDatabase();
    const next = await aContext();
    await next.create(commitment, aCommitment({ id: 'new' }));
    expect(await ids(next)).toEqual(['new', 'p0', 'p1', 'p2', 'p3', 'p4']);
    expect((await next.database.meta.get('tally'))?.tally?.n).toBe(6);
  });

  test('tells of it at every start until the person has understood', async () => {
    await madePromises(2);
    loseDatabase();
    expect(await said(await aContext())).toEqual({ rows: 2, missing: 0 });
    const later = await aContext();
    expect(await said(later)).toEqual({ rows: 2, missing: 0 });
    await later.repairWasSaid();
    expect(await said(await aContext())).toBeUndefined();
  });

  test('is repaired once, when several contexts open it at the same time', async () => {
    await madePromises(5);
    loseDatabase();
    const contexts = [await aContext(), await aContext(), await aContext()];
    const opened = await Promise.all(contexts.map((context) => context.openChecked()));
    expect(new Set(opened.map((one) => (one.ok ? one.value?.at : one.reason))).size).toBe(1);
    for (const context of contexts) expect(await ids(context)).toHaveLength(5);
  });

  test('is repaired also when the canary went with it', async () => {
    const kept = await madePromises(3);
    loseDatabase();
    await kept.canary.setValue(null);
    const next = await aContext();
    expect(await said(next)).toEqual({ rows: 3, missing: 0 });
  });

  test('says how many acts may be missing when the copy is behind', async () => {
    await madePromises(5);
    loseDatabase();
    tamper('kept-copy/journal/000000000003.json', () => 'half');
    tamper('kept-copy/journal/000000000005.json', () => undefined);
    const next = await aContext();
    expect(await said(next)).toEqual({ rows: 3, missing: 2 });
    expect(await ids(next)).toEqual(['p0', 'p1', 'p3']);
  });

  test('without any copy is said to have lost all, and can be used', async () => {
    await madePromises(4);
    loseDatabase();
    installPrivateFiles();
    const next = await aContext();
    expect(await said(next)).toEqual({ rows: 0, missing: 4 });
    expect((await next.create(commitment, aCommitment({ id: 'new' }))).ok).toBe(true);
    expect(await ids(next)).toEqual(['new']);
  });
});

describe('a database that went back in time', () => {
  test('gets its missing rows back, and histories of both are united', async () => {
    const kept = await aContext();
    const made = await kept.makeCommitment({ ...aCommitment(), dueAt: noon + hour, zone: 'UTC' }, noon);
    if (!made.ok) throw new Error(made.reason);
    const { row } = made.value;
    const before = await kept.database.meta.bulkGet(['tally', 'stamp']);
    await kept.stepOn(row.id, keep('byPhone'), noon + minute);
    await kept.create(commitment, aCommitment({ id: 'second' }));

    // The files of an earlier moment, with one event that only they have.
    const only = { kind: 'told' as const, at: noon + 30_000, how: 'byPhone' as const };
    await table(kept).put({ ...row, history: { ...row.history, only } });
    await table(kept).delete('second');
    await kept.database.meta.bulkPut(before.filter((entry) => entry !== undefined));

    const next = await aContext();
    expect(await said(next)).toEqual({ rows: 2, missing: 0 });
    const restored = must(await table(next).get(row.id), 'it was there');
    expect(
      Object.values(restored.history)
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['kept', 'made', 'told']);
    expect(restored.state).toBe('kept');
    expect(await ids(next)).toContain('second');
  });

  test('keeps a row that only it has', async () => {
    const kept = await madePromises(3);
    tamper('kept-copy/journal/000000000003.json', () => undefined);
    await table(kept).delete('p1');
    await kept.database.meta.put({ key: 'tally', tally: { n: 1, count: 1, sum: 1 } });
    const next = await aContext();
    await next.openChecked();
    expect(await ids(next)).toEqual(['p0', 'p1', 'p2']);
  });

  test('lets the row with the longer history stand when the copy is behind', async () => {
    const kept = await aContext();
    await kept.create(commitment, aCommitment({ id: 'a' }));
    await kept.update(commitment, 'a', (row) =>
      ok({
        ...row,
        what: 'the newer words',
        history: { ...row.history, b: { kind: 'snoozed', at: noon + 1, until: noon + hour } },
      }),
    );
    tamper('kept-copy/journal/000000000002.json', () => undefined);
    await kept.database.meta.put({ key: 'tally', tally: { n: 1, count: 1, sum: 1 } });
    const next = await aContext();
    await next.openChecked();
    expect((await table(next).get('a'))?.what).toBe('the newer words');
  });

  test('is noticed at once when only the newest files survived: the counter is right, the older rows are gone', async () => {
    const kept = await madePromises(3);
    await table(kept).bulkDelete(['p0', 'p1']);
    await kept.database.meta.delete('first');
    const next = await aContext();
    expect(await ids(next)).toEqual(['p0', 'p1', 'p2']);
    expect(await said(next)).toEqual({ rows: 2, missing: 0 });
  });
});

describe('inspection', () => {
  test('finds a row that is gone although the counter is right', async () => {
    const kept = await madePromises(3);
    await table(kept).delete('p1');
    const next = await aContext();
    expect(await said(next)).toBeUndefined();
    expect(await next.inspect()).toMatchObject({ ok: true, value: { rows: 1, missing: 0 } });
    expect(await ids(next)).toEqual(['p0', 'p1', 'p2']);
  });

  test('finds a row that was changed behind our back', async () => {
    const kept = await madePromises(2);
    await table(kept).update('p0', { what: 'something else' });
    const next = await aContext();
    expect(await next.inspect()).toMatchObject({ ok: true, value: { rows: 1 } });
    expect((await table(next).get('p0'))?.what).toBe('call Ana back');
  });

  test('finds nothing in a whole database, and writes no snapshot of a short journal', async () => {
    const kept = await madePromises(3);
    expect(await kept.inspect()).toEqual({ ok: true, value: undefined });
    expect(privateFiles().filter((name) => name.includes('snapshot'))).toEqual([]);
  });

  test('gathers a long journal into a snapshot from which all comes back', async () => {
    const kept = await madePromises(301);
    await kept.inspect();
    for (const name of privateFiles()) if (name.includes('journal')) tamper(name, () => undefined);
    loseDatabase();
    const next = await aContext();
    expect(await said(next)).toEqual({ rows: 301, missing: 0 });
  });

  test('takes a snapshot after a repair, so that rows only the database had are copied too', async () => {
    await madePromises(2);
    loseDatabase();
    const next = await aContext();
    await next.inspect();
    expect(privateFiles().some((name) => name.includes('snapshot-'))).toBe(true);
  });
});

describe('a database that cannot be opened', () => {
  beforeEach(() => {
    vi.spyOn(console, 'warn').mockImplementation(() => {}); // Dexie tells of each of its own tries
  });

  /** What Chromium does when a file it needs is gone: every open and delete of the origin is refused. */
  const refuseAll = (name = 'UnknownError', but?: string) => {
    const { indexedDB } = globalThis;
    const refuse = () => {
      const request = new EventTarget() as unknown as IDBOpenDBRequest;
      const error = new DOMException('Internal error opening backing store', name);
      Object.defineProperties(request, { error: { value: error }, result: { value: undefined } });
      request.addEventListener('error', (event) => request.onerror?.(event));
      queueMicrotask(() => request.dispatchEvent(new Event('error')));
      return request;
    };
    globalThis.indexedDB = {
      open: (wanted: string, version?: number) =>
        wanted === but ? indexedDB.open(wanted, version) : refuse(),
      deleteDatabase: () => {
        throw new Error('nothing may be deleted');
      },
      databases: () => indexedDB.databases(),
      cmp: (a: unknown, b: unknown) => indexedDB.cmp(a, b),
    };
  };

  test('stays untouched, and another takes its place with all that the copy knows', async () => {
    await madePromises(3);
    refuseAll('UnknownError', 'kept-1');
    const next = await aContext();
    expect(await said(next)).toEqual({ rows: 3, missing: 0 });
    expect((await next.create(commitment, aCommitment({ id: 'new' }))).ok).toBe(true);
    const later = await aContext();
    expect(await later.openChecked()).toMatchObject({ ok: true });
    expect(await ids(later)).toEqual(['new', 'p0', 'p1', 'p2']);
  });

  test('is given up by all contexts together', async () => {
    await madePromises(3);
    refuseAll('UnknownError', 'kept-1');
    const contexts = [await aContext(), await aContext()];
    // Two questions of one context at the same time, too: the worker asks from several places.
    const asked = contexts.flatMap((one) => [one.openChecked(), one.openChecked()]);
    for (const opened of await Promise.all(asked)) {
      expect(opened).toMatchObject({ ok: true, value: { rows: 3 } });
    }
    expect(await must(contexts[0], 'the first').databasePlace.getValue()).toBe(1);
  });

  test('without a copy is left alone, and the sentence says so', async () => {
    await madePromises(3);
    installPrivateFiles();
    refuseAll('UnknownError', 'kept-1');
    const next = await aContext();
    expect(await next.openChecked()).toEqual({ ok: false, reason: 'damaged', detail: 'no copy' });
    expect(await next.databasePlace.getValue()).toBe(0);
    expect(await next.startAnew()).toMatchObject({ ok: true });
    expect((await next.create(commitment, aCommitment())).ok).toBe(true);
  });

  test('nowhere at all is said, and the place stays the same', async () => {
    await madePromises(3);
    refuseAll();
    const next = await aContext();
    expect(await next.openChecked()).toMatchObject({ ok: false, reason: 'damaged' });
    expect(await next.databasePlace.getValue()).toBe(0);
  });

  test('because it is blocked is no damage: nothing moves', async () => {
    await madePromises(3);
    refuseAll('SecurityError', 'kept-1');
    const next = await aContext();
    expect(await next.openChecked()).toMatchObject({ ok: false, reason: 'blocked' });
    expect(await next.databasePlace.getValue()).toBe(0);
  });
});
