import { beforeEach, describe, expect, test } from 'vitest';
import { parseStamp } from '../../../lib/hlc.ts';
import checklist, { type Checklist } from '../../../lib/records/checklist.ts';
import commitment from '../../../lib/records/commitment.ts';
import idea from '../../../lib/records/idea.ts';
import { aChecklist } from '../../support/a-checklist.ts';
import { aCommitment, hour, minute, noon } from '../../support/a-commitment.ts';
import { aDesk } from '../../support/backup-desk.ts';
import { writeBackup } from '../../support/backup-text.ts';
import { emptyBrowser, loseDatabase } from '../../support/fresh-storage.ts';
import { installPrivateFiles, privateFiles } from '../../support/private-files.ts';
import { must } from '../../../lib/problem.ts';

beforeEach(emptyBrowser);

const told = { kind: 'told' as const, at: noon + minute, how: 'byPhone' as const };
const kept = {
  kind: 'kept' as const,
  at: noon + 2 * minute,
  doneAt: noon + 2 * minute,
  how: 'byPhone' as const,
};
const { history } = aCommitment();
const day = 24 * hour;

const fileWith = (rows: readonly object[], clock = {}) =>
  writeBackup(
    rows.map((row) => ({ type: 'commitment', row: row as { id: string }, clock })),
    noon,
  );

describe('what a restore would do', () => {
  test('is told before anything is written: new, completed, the same, left out, and of when', async () => {
    const desk = await aDesk();
    await desk.put(commitment, aCommitment({ id: 'both', history: { ...history, kept } }));
    await desk.put(commitment, aCommitment({ id: 'same' }));
    await desk.put(commitment, aCommitment({ id: 'only here' }));
    const before = [await desk.rows(), await desk.database.versions.toArray(), privateFiles()];
    const planned = await desk.preview(
      fileWith([
        aCommitment({ id: 'both', history: { ...history, told } }),
        aCommitment({ id: 'same' }),
        aCommitment({ id: 'only there', createdAt: noon - day }),
        { ...aCommitment({ id: 'odd' }), what: '' },
        { id: 'no promise' },
      ]),
    );
    expect(planned.ok && planned.value.types).toEqual([
      {
        type: 'commitment',
        added: 1,
        completed: 1,
        unchanged: 1,
        passing: 0,
        refused: 2,
        unreadable: 0,
        oldest: noon - day,
        newest: noon,
      },
    ]);
    expect([await desk.rows(), await desk.database.versions.toArray(), privateFiles()]).toEqual(before);
  });

  test('leaves out moments that no clock can show: one such row would stop every reminder and every list', async () => {
    const desk = await aDesk();
    const made = { kind: 'made' as const, at: noon, dueAt: -1e18, zone: 'UTC' };
    const far = [aCommitment({ history: { made } }), { ...aCommitment(), createdAt: 1e18 }];
    const planned = await desk.preview(fileWith([aCommitment(), ...far]));
    expect(planned.ok && planned.value.types[0]).toMatchObject({ added: 1, refused: 2 });
  });

  test('is what it then does: histories are united, nothing is taken away, what does not fit stays out', async () => {
    const desk = await aDesk();
    await desk.put(commitment, aCommitment({ id: 'both', history: { ...history, kept } }));
    await desk.put(commitment, aCommitment({ id: 'only here' }));
    const rows = [
      aCommitment({ id: 'both', history: { ...history, told } }),
      aCommitment({ id: 'only there' }),
      { id: 'no promise' },
    ];
    expect(await desk.restore(fileWith(rows))).toMatchObject({ ok: true, rows: 2 });
    const here = await desk.rows();
    expect(here.map(({ id }) => id).toSorted()).toEqual(['both', 'only here', 'only there']);
    const both = here.find(({ id }) => id === 'both');
    expect(Object.keys(both?.history ?? {}).toSorted()).toEqual(['kept', 'made', 'told']);
    expect(both?.state).toBe('kept');
  });

  test('says how many the next clean-up would take again', async () => {
    const desk = await aDesk();
    const long = { madeAt: noon - 200 * day, due: noon - 199 * day };
    const missed = { kind: 'missed' as const, at: noon - 198 * day };
    const old = aCommitment({ id: 'old', ...long });
    const planned = await desk.preview(
      fileWith([{ ...old, history: { ...old.history, missed } }, aCommitment({ id: 'open', ...long })]),
    );
    expect(planned.ok && planned.value.types[0]).toMatchObject({ added: 2, passing: 1 });
  });

  test('counts a promise that stands in the file twice once, with what both say', async () => {
    const desk = await aDesk();
    const twice = [
      aCommitment({ id: 'a', history: { ...history, told } }),
      aCommitment({ id: 'a', history: { ...history, kept } }),
    ];
    expect(await desk.restore(fileWith(twice))).toMatchObject({ ok: true, rows: 1 });
    expect(Object.keys((await desk.rows())[0]?.history ?? {}).toSorted()).toEqual(['kept', 'made', 'told']);
  });
});

describe('of a field that says two things', () => {
  const early = '2026-03-10T12:00:00.000Z-0000-elsewhere';
  const late = '2036-03-10T12:00:00.000Z-0000-elsewhere';

  test('the later choice stays, and its stamp with it', async () => {
    const desk = await aDesk();
    await desk.put(commitment, aCommitment({ id: 'a', what: 'mine', customer: 'mine' }));
    const other = aCommitment({ id: 'a', what: 'theirs', customer: 'theirs' });
    const text = fileWith([other], { what: early, customer: late });
    expect(await desk.restore(text, Date.UTC(2036, 5, 1))).toMatchObject({ ok: true, rows: 1 });
    expect(await desk.rows()).toMatchObject([{ what: 'mine', customer: 'theirs' }]);
    const version = await desk.database.versions.get('commitment|a');
    expect(version?.clock['customer']).toBe(late);
    expect(version?.clock['what'] ?? '').not.toBe(early);
  });

  test('what the person changes afterwards is later than all that came with the file', async () => {
    const desk = await aDesk();
    await desk.restore(
      fileWith([aCommitment({ id: 'a', what: 'theirs' })], { what: late }),
      Date.UTC(2036, 5, 1),
    );
    await desk.put(commitment, aCommitment({ id: 'a', what: 'mine' }));
    const clock = (await desk.database.versions.get('commitment|a'))?.clock ?? {};
    expect(must(clock['what'], 'it was changed') > late).toBe(true);
    expect(
      await desk.restore(
        fileWith([aCommitment({ id: 'a', what: 'theirs' })], { what: late }),
        Date.UTC(2036, 5, 1),
      ),
    ).toMatchObject({ rows: 0 });
    expect(await desk.rows()).toMatchObject([{ what: 'mine' }]);
  });
});

describe('a restore', () => {
  test('brings back what was deleted, stamped as coming back now', async () => {
    const desk = await aDesk();
    await desk.put(commitment, aCommitment({ id: 'a' }));
    const text = await desk.text();
    await desk.remove(commitment, 'a');
    const deleted = (await desk.database.versions.get('commitment|a'))?.clock['_del'] ?? '';
    expect(parseStamp(deleted)).toBeDefined();
    expect(await desk.restore(text, Date.now())).toMatchObject({ ok: true, rows: 1 });
    expect(await desk.rows()).toHaveLength(1);
    const clock = (await desk.database.versions.get('commitment|a'))?.clock ?? {};
    expect((clock['_del'] ?? '') > deleted).toBe(true);
  });

  test('is one act: counted, in the second copy, and there after the database was lost', async () => {
    const desk = await aDesk();
    await desk.put(commitment, aCommitment({ id: 'mine' }));
    const acts = (await desk.canary.getValue())?.n ?? 0;
    await desk.restore(fileWith([aCommitment({ id: 'a' }), aCommitment({ id: 'b' })]));
    expect(await desk.canary.getValue()).toMatchObject({ n: acts + 1, count: 3 });
    loseDatabase();
    const again = await aDesk();
    await again.text();
    expect((await again.rows()).map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'mine']);
  });

  test('sees what another window wrote after the look at it', async () => {
    const desk = await aDesk();
    await desk.put(commitment, aCommitment({ id: 'a' }));
    const planned = await desk.preview(fileWith([aCommitment({ id: 'a', history: { ...history, told } })]));
    await desk.put(commitment, aCommitment({ id: 'a', history: { ...history, kept } }));
    if (!planned.ok) throw new Error(planned.reason);
    await desk.applyRestore(planned.value);
    expect(Object.keys((await desk.rows())[0]?.history ?? {}).toSorted()).toEqual(['kept', 'made', 'told']);
  });

  test('of a file that knows only clocks changes no row and no count', async () => {
    const desk = await aDesk();
    await desk.put(commitment, aCommitment({ id: 'a' }));
    const before = await desk.canary.getValue();
    const stamp = `${new Date(Date.now() + minute).toISOString()}-0000-elsewhere`;
    expect(
      await desk.restore(fileWith([aCommitment({ id: 'a' })], { what: stamp }), Date.now()),
    ).toMatchObject({ rows: 0 });
    expect((await desk.database.versions.get('commitment|a'))?.clock['what']).toBe(stamp);
    expect(await desk.canary.getValue()).toEqual(before);
    installPrivateFiles();
  });
});

test('checklists and ideas go with the file, and a tick made meanwhile on either side is there after they meet', async () => {
  const here = await aDesk();
  const tick = (item: string) => ({ kind: 'done' as const, at: noon + minute, item, by: 'person' as const });
  await here.put(checklist, aChecklist({ there: tick('acknowledge') }));
  const told = { id: 'i', kind: 'others' as const, text: 'the form rounds down', at: noon };
  await here.put(idea, { ...told, caseKey: '', caseTitle: '' });
  const file = await here.text();
  emptyBrowser();
  const there = await aDesk();
  await there.put(checklist, aChecklist({ here: tick('tell') }));
  const restored = await there.restore(file);
  expect(restored.ok && restored.types.map(({ type, added, completed }) => [type, added, completed])).toEqual(
    [
      ['checklist', 0, 1],
      ['idea', 1, 0],
    ],
  );
  const [row] = (await there.database.table('checklist').toArray()) as Checklist[];
  expect(row?.items).toMatchObject({ acknowledge: { state: 'done' }, tell: { state: 'done' } });
  expect(row?.status).toBe('done');
  expect(await there.restore(await there.text())).toMatchObject({ ok: true, rows: 0 });
});

test('of a checklist that the next clean-up would take again, the file says so', async () => {
  const desk = await aDesk();
  const old = noon - 91 * day;
  const history = Object.fromEntries(
    Object.entries(aChecklist().history).map(([id, event]) => [id, { ...event, at: old }]),
  );
  const rows = [aChecklist({}, { id: 'lately' }), { ...aChecklist(), createdAt: old, history }];
  const text = writeBackup(
    rows.map((row) => ({ type: 'checklist', row, clock: {} })),
    noon,
  );
  const planned = await desk.preview(text);
  expect(planned.ok && planned.value.types).toMatchObject([{ type: 'checklist', added: 2, passing: 1 }]);
});
