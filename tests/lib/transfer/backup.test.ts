import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { hashOf } from '../../../lib/db/tally.ts';
import commitment, { type Commitment } from '../../../lib/records/commitment.ts';
import { aCommitment, minute, noon } from '../../support/a-commitment.ts';
import { emptyBrowser, loseDatabase } from '../../support/fresh-storage.ts';
import { installPrivateFiles } from '../../support/private-files.ts';

const numRuns = Number(process.env['KEPT_RUNS'] ?? 200);

beforeEach(emptyBrowser);

/** One context of the extension: the file and the database of one browser. */
async function aDesk() {
  vi.resetModules();
  const [backup, { database }, write, { canary }] = await Promise.all([
    import('../../../lib/transfer/backup.ts'),
    import('../../../lib/db/database.ts'),
    import('../../../lib/db/write.ts'),
    import('../../../lib/settings.ts'),
  ]);
  return {
    ...backup,
    ...write,
    canary,
    rows: (): Promise<Commitment[]> => database.table('commitment').toArray(),
    clear: async () => {
      await database.table('commitment').clear();
      await database.meta.clear();
      await canary.setValue(null);
      installPrivateFiles();
    },
  };
}

async function fileOf(desk: Awaited<ReturnType<typeof aDesk>>): Promise<string> {
  const made = await desk.exportBackup(noon);
  if (!made.ok) throw new Error(made.reason);
  return made.value.text;
}

/** A file with these rows, sealed as Kept seals it. */
function fileWith(rows: readonly unknown[], more: object = {}): string {
  return JSON.stringify({
    format: 'kept-backup',
    version: 1,
    savedAt: noon,
    rows,
    hash: hashOf(rows),
    ...more,
  });
}

const rowOf = (row: object) => ({ type: 'commitment', row });

describe('a backup file', () => {
  test('is named after its day', async () => {
    const desk = await aDesk();
    expect(await desk.exportBackup(noon)).toMatchObject({
      ok: true,
      value: { name: 'kept-backup-2026-03-10.json' },
    });
  });

  test('brings back every row with every field, also those this build does not know', async () => {
    const desk = await aDesk();
    const unknown = fc.dictionary(
      fc
        .string({ minLength: 1, unit: 'grapheme' })
        .filter((key) => !(key in aCommitment()) && !/^(__proto__|constructor|prototype)$/.test(key)),
      fc.jsonValue(),
      { maxKeys: 4 },
    );
    const some = fc.array(
      fc.record({
        id: fc.uuid(),
        what: fc
          .string({ minLength: 1, maxLength: 60, unit: 'binary' })
          .filter((text) => text.trim() === text && text !== ''),
        customer: fc.string({ maxLength: 30, unit: 'grapheme' }),
        due: fc.integer({ min: noon, max: noon + 1e9 }),
        more: unknown,
      }),
      { maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(some, async (parts) => {
        await desk.clear();
        const made = parts.map(({ more, ...part }) => ({ ...more, ...aCommitment(part) }));
        for (const row of made) await desk.put(commitment, row);
        const before = await desk.rows();
        const text = await fileOf(desk);
        await desk.clear();
        expect(await desk.restoreBackup(text)).toEqual({ ok: true, value: before.length });
        expect(await desk.rows()).toEqual(before);
        expect(await desk.restoreBackup(text), 'a second time changes nothing').toEqual({
          ok: true,
          value: 0,
        });
      }),
      { numRuns: Math.ceil(numRuns / 8) },
    );
  }, 120_000);

  test('unites the histories of a promise that both have, and takes nothing away', async () => {
    const desk = await aDesk();
    const row = aCommitment({ id: 'both' });
    const told = { kind: 'told' as const, at: noon + minute, how: 'byPhone' as const };
    const kept = {
      kind: 'kept' as const,
      at: noon + 2 * minute,
      doneAt: noon + 2 * minute,
      how: 'byPhone' as const,
    };
    await desk.put(commitment, { ...row, history: { ...row.history, kept } });
    await desk.put(commitment, aCommitment({ id: 'only here' }));
    const inFile = [{ ...row, history: { ...row.history, told } }, aCommitment({ id: 'only there' })];
    expect(await desk.restoreBackup(fileWith(inFile.map(rowOf)))).toEqual({ ok: true, value: 2 });
    const rows = await desk.rows();
    expect(rows.map(({ id }) => id).toSorted()).toEqual(['both', 'only here', 'only there']);
    const both = rows.find(({ id }) => id === 'both');
    expect(Object.keys(both?.history ?? {}).toSorted()).toEqual(['kept', 'made', 'told']);
    expect(both?.state).toBe('kept');
  });

  test('is never made from a database that came back empty: it is repaired first', async () => {
    const desk = await aDesk();
    await desk.put(commitment, aCommitment({ id: 'a' }));
    loseDatabase();
    const file = JSON.parse(await fileOf(await aDesk())) as { rows: unknown[] };
    expect(file.rows).toHaveLength(1);
  });
});

describe('a file that is refused changes nothing', () => {
  const good = () => fileWith([rowOf(aCommitment({ id: 'new' }))]);

  test.each<[string, () => string, string]>([
    ['that is empty', () => '', 'notABackup'],
    ['that is no JSON', () => 'Dear customer,', 'notABackup'],
    ['that was cut in half', () => good().slice(0, 200), 'notABackup'],
    [
      'of another program',
      () => JSON.stringify({ type: 'excalidraw', version: 2, elements: [] }),
      'notABackup',
    ],
    ['that is a list', () => '[]', 'notABackup'],
    ['in which one letter was changed', () => good().replace('call Ana', 'call Eva'), 'notABackup'],
    ['whose hash is missing', () => fileWith([], { hash: undefined }), 'notABackup'],
    ['whose rows are no list', () => fileWith([], { rows: {} }), 'notABackup'],
    ['with a row that is no promise', () => fileWith([rowOf({ id: 'x', what: 7 })]), 'notABackup'],
    [
      'with one row that does not fit among good ones',
      () => fileWith([rowOf(aCommitment()), rowOf({ ...aCommitment(), what: '' })]),
      'notABackup',
    ],
    ['of a newer form', () => fileWith([], { version: 2 }), 'newer'],
    [
      'with a kind of record we do not know yet',
      () => fileWith([{ type: 'goal', row: { id: 'g' } }]),
      'newer',
    ],
  ])('%s', async (_, text, reason) => {
    const desk = await aDesk();
    await desk.put(commitment, aCommitment({ id: 'mine' }));
    const before = await desk.canary.getValue();
    expect(await desk.restoreBackup(text())).toMatchObject({ ok: false, reason });
    expect((await desk.rows()).map(({ id }) => id)).toEqual(['mine']);
    expect(await desk.canary.getValue()).toEqual(before);
  });

  test('keys that reach into every object are dropped wherever they stand', async () => {
    const desk = await aDesk();
    const poisoned = JSON.stringify(rowOf(aCommitment({ id: 'p' }))).replace(
      '"id":"p"',
      '"id":"p","__proto__":{"polluted":true},"deep":{"constructor":{"prototype":{"polluted":true}}}',
    );
    // The hash of what is left, as a hostile writer would compute it.
    const clean = rowOf({ ...aCommitment({ id: 'p' }), deep: {} });
    const text = fileWith([clean]).replace(/"rows":\[.*\],"hash"/, `"rows":[${poisoned}],"hash"`);
    expect(await desk.restoreBackup(text)).toEqual({ ok: true, value: 1 });
    const [row] = await desk.rows();
    expect(row).toMatchObject({ id: 'p', deep: {} });
    expect(Object.hasOwn(row ?? {}, '__proto__')).toBe(false);
    expect(Object.hasOwn((row as unknown as { deep: object }).deep, 'constructor')).toBe(false);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
