import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import commitment from '../../../lib/records/commitment.ts';
import { aCommitment, hour, noon } from '../../support/a-commitment.ts';
import { aDesk } from '../../support/backup-desk.ts';
import { emptyBrowser, loseDatabase } from '../../support/fresh-storage.ts';
import { anyEntries, historyOf, slowRuns } from '../../support/histories.ts';

beforeEach(emptyBrowser);

/** As JSON has it: there is no minus nought in it. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
/** Without the keys that reading a file drops on purpose (T24). */
const anyJson = (maxDepth: number) =>
  fc
    .jsonValue({ maxDepth })
    .map(asJson)
    .filter((value) => !/"(__proto__|constructor|prototype)":/.test(JSON.stringify(value)));
const harmless = (key: string) => !/^(__proto__|constructor|prototype)$/.test(key);
const unknown = fc.dictionary(
  fc
    .string({ minLength: 1, unit: 'grapheme' })
    .filter(
      (key) =>
        !(key in aCommitment()) && !/^(dependsOn|confidence|tellBy|tellRemindAt)$/.test(key) && harmless(key),
    ),
  anyJson(4),
  { maxKeys: 3 },
);
const anyHistory = anyEntries.map((entries) => historyOf(entries.filter(([id]) => harmless(id))));
const strange = fc.record({
  kind: fc.constant('fromTheFuture'),
  at: fc.nat(),
  deep: anyJson(2),
});

/** Promises with any history, with fields and kinds of events that this build does not know. */
const somePromises = fc.uniqueArray(
  fc
    .record({
      id: fc.uuid(),
      what: fc
        .string({ minLength: 1, maxLength: 60, unit: 'binary' })
        .filter((text) => text.trim() === text && text !== ''),
      customer: fc.string({ maxLength: 30, unit: 'grapheme' }),
      history: anyHistory,
      later: fc.option(strange),
      more: unknown,
    })
    .map(({ more, history, later, ...part }) => ({
      ...more,
      ...aCommitment({ ...part, history: later === null ? history : { ...history, later: later as never } }),
    })),
  { maxLength: 6, selector: ({ id }) => id },
);

describe('a backup file', () => {
  test('can always be read again, whatever reached the database', async () => {
    const desk = await aDesk();
    const odd = JSON.parse('{"constructor":{"prototype":1},"fine":{"__proto__":{"x":1},"y":2}}') as object;
    await desk.put(commitment, { ...aCommitment({ id: 'a' }), ...odd });
    const text = await desk.text();
    await desk.clear();
    expect(await desk.restore(text, Date.now())).toMatchObject({ ok: true, rows: 1 });
    expect(await desk.rows()).toMatchObject([{ id: 'a', fine: { y: 2 } }]);
  });

  test('is named after its day', async () => {
    const desk = await aDesk();
    expect(await desk.exportBackup(noon)).toMatchObject({
      ok: true,
      value: { name: 'kept-backup-2026-03-10.json' },
    });
  });

  test('brings back every row with every field and clock, also what this build does not know', async () => {
    const desk = await aDesk();
    await fc.assert(
      fc.asyncProperty(somePromises, async (made) => {
        await desk.clear();
        for (const row of made) await desk.put(commitment, row);
        const [rows, text] = [await desk.rows(), await desk.text()];
        const clocks = (await desk.database.versions.toArray()).map(({ key, clock }) => [key, clock]);
        await desk.clear();
        const now = Date.now();
        expect(await desk.restore(text, now)).toMatchObject({ ok: true, rows: rows.length });
        expect(await desk.rows()).toEqual(rows);
        expect((await desk.database.versions.toArray()).map(({ key, clock }) => [key, clock])).toEqual(
          clocks,
        );
        const again = await desk.preview(text, now);
        expect(again.ok && again.value.changes, 'a second time there is nothing to do').toEqual([]);
        expect(await desk.text()).toBe(text);
      }),
      { numRuns: slowRuns },
    );
  }, 7_200_000);

  test('is never made from a database that came back empty: it is repaired first', async () => {
    const desk = await aDesk();
    await desk.put(commitment, aCommitment({ id: 'a' }));
    loseDatabase();
    const file = JSON.parse(await (await aDesk()).text()) as { rows: unknown[] };
    expect(file.rows).toHaveLength(1);
  });

  test('never carries that a row was once deleted', async () => {
    const desk = await aDesk();
    await desk.put(commitment, aCommitment({ id: 'a' }));
    const text = await desk.text();
    await desk.remove(commitment, 'a');
    expect(JSON.parse(await desk.text())).toMatchObject({ rows: [] });
    await desk.restore(text, Date.now());
    expect(await desk.text()).not.toContain('_del');
  });
});

test('two files of the same promises make the same rows in any order, and once more change nothing', async () => {
  const desk = await aDesk();
  const ids = ['one', 'two', 'three'];
  const side = fc.array(
    fc.record({
      id: fc.constantFrom(...ids),
      what: fc.constantFrom('call', 'write', 'ship'),
      customer: fc.constantFrom('', 'Ana', 'Eva'),
      history: anyHistory,
    }),
    { maxLength: 5 },
  );
  const fileOf = async (rows: readonly Parameters<typeof aCommitment>[0][]) => {
    await desk.clear();
    for (const row of rows) await desk.put(commitment, aCommitment(row));
    return desk.text();
  };
  const after = async (...files: string[]) => {
    await desk.clear();
    for (const file of files) expect((await desk.restore(file, Date.now() + hour)).ok).toBe(true);
    const rows = await desk.rows();
    const clocks = (await desk.database.versions.toArray()).map(({ key, clock }) => [key, clock]);
    return { rows, clocks };
  };
  await fc.assert(
    fc.asyncProperty(side, side, side, async (a, b, c) => {
      const [first, second, third] = [await fileOf(a), await fileOf(b), await fileOf(c)];
      const wanted = await after(first, second, third);
      expect(await after(third, second, first)).toEqual(wanted);
      expect(await after(second, first, third, second)).toEqual(wanted);
      // Two that met elsewhere and came as one file.
      await after(second, third);
      expect(await after(await desk.text(), first)).toEqual(wanted);
    }),
    { numRuns: slowRuns },
  );
}, 7_200_000);
