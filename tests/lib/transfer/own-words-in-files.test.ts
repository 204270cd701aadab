import { beforeEach, describe, expect, test } from 'vitest';
import { importContentKey, makeContentKey, type ContentKey } from '../../../lib/crypto/content-key.ts';
import { sealedRow } from '../../../lib/db/own-words.ts';
import { must } from '../../../lib/problem.ts';
import reflection, { type OwnReflection, type Reflection } from '../../../lib/records/reflection.ts';
import { noon } from '../../support/a-commitment.ts';
import { aDesk, refusal, type Desk } from '../../support/backup-desk.ts';
import { writeBackup } from '../../support/backup-text.ts';
import { emptyBrowser } from '../../support/fresh-storage.ts';

let [ana, ben]: [ContentKey, ContentKey] = [] as never;
let desk: Desk;

beforeEach(async () => {
  emptyBrowser();
  ana = await importContentKey('ana', makeContentKey());
  ben = await importContentKey('ben', makeContentKey());
  desk = await aDesk();
});

const entry = (id: string, text = 'the long call'): OwnReflection => ({
  id,
  at: noon,
  shiftId: '',
  kind: 'log',
  body: { is: 'log', tag: 'hard', text, caseKey: '', caseTitle: '', caseUrl: '' },
});
/** Written by whoever has the key, sealed as it goes to the disk. */
const keep = async (key: ContentKey, row: OwnReflection) => {
  const done = await desk.put(reflection, await sealedRow(key, 'reflection', row));
  expect(done.ok).toBe(true);
};
const stored = (): Promise<Reflection[]> => desk.database.table('reflection').toArray();
const anywhere = () => desk.clear().then(() => desk.database.table('reflection').clear());
const planOf = async (text: string) => {
  const planned = await desk.preview(text, Date.now());
  return must(
    planned.ok ? planned.value.types.find(({ type }) => type === 'reflection') : undefined,
    'a plan',
  );
};

describe('a backup file of a person with a passphrase', () => {
  test('holds what they wrote for themselves in plain words, and comes back where nobody has a passphrase', async () => {
    desk.setOwnKey(ana);
    await keep(ana, entry('one'));
    expect(JSON.stringify(await stored())).not.toContain('long call');
    const text = await desk.text();
    expect(text).toContain('the long call');
    expect(text).not.toContain('sealed');
    await anywhere();
    desk.setOwnKey(undefined);
    expect(await desk.restore(text, Date.now())).toMatchObject({ ok: true, rows: 1 });
    expect(await stored()).toEqual([entry('one')]);
  });

  test('comes back sealed where the person has a passphrase, also another one', async () => {
    desk.setOwnKey(ana);
    await keep(ana, entry('one'));
    const text = await desk.text();
    await anywhere();
    desk.setOwnKey(ben);
    expect((await desk.restore(text, Date.now())).ok).toBe(true);
    const rows = await stored();
    expect(rows).toMatchObject([{ id: 'one', at: noon, kind: 'log', body: { kept: 'sealed', key: 'ben' } }]);
    expect(JSON.stringify(rows)).not.toContain('long call');
    expect(await desk.text()).toBe(text);
  });

  test('changes nothing where all of it is here, however it is sealed; a later word wins', async () => {
    desk.setOwnKey(ana);
    await keep(ana, entry('one'));
    await keep(ana, entry('two', 'first thought'));
    const older = await desk.text();
    expect(await planOf(older)).toMatchObject({ unchanged: 2, completed: 0 });
    await keep(ana, entry('two', 'second thought'));
    const newer = await desk.text();
    expect(await planOf(older)).toMatchObject({ unchanged: 2, completed: 0 });
    expect(await desk.restore(older, Date.now())).toMatchObject({ ok: true, rows: 0 });
    expect(await desk.text()).toBe(newer);
    await anywhere();
    await desk.restore(older, Date.now());
    expect(await planOf(newer)).toMatchObject({ unchanged: 1, completed: 1 });
    const before = (await stored()).find(({ id }) => id === 'one');
    expect(await desk.restore(newer, Date.now())).toMatchObject({ ok: true, rows: 1 });
    expect(await desk.text()).toBe(newer);
    expect((await stored()).find(({ id }) => id === 'one')).toEqual(before);
  });

  test('keeps sealed what cannot be opened here, so that nothing is lost', async () => {
    desk.setOwnKey(ana);
    await keep(ben, entry('his'));
    const [his] = await stored();
    const file = JSON.parse(await desk.text()) as { rows: { row: unknown }[] };
    expect(file.rows.map(({ row }) => row)).toEqual([his]);
  });
});

describe('a file with words that somebody else sealed', () => {
  const fileOf = async (...rows: Reflection[]) => {
    const clock = { body: '000000000000-0000-there' };
    return writeBackup(
      rows.map((row) => ({ type: 'reflection', row, clock })),
      noon,
    );
  };

  test('says how many cannot be read; the others come, and nothing readable is replaced', async () => {
    desk.setOwnKey(ana);
    await keep(ana, entry('both'));
    const [mine] = await stored();
    const his = async (id: string) => (await sealedRow(ben, 'reflection', entry(id, 'his'))) as Reflection;
    const text = await fileOf(await his('both'), await his('other'), entry('plain', 'readable'));
    expect(await planOf(text)).toMatchObject({ unreadable: 2, added: 1, completed: 0, refused: 0 });
    expect(await desk.restore(text, Date.now())).toMatchObject({ ok: true, rows: 1 });
    const rows = await stored();
    expect(rows.map(({ id }) => id)).toEqual(['both', 'plain']);
    expect(rows[0]).toEqual(mine);
    desk.setOwnKey(undefined);
    expect(await planOf(text)).toMatchObject({ unreadable: 2 });
  });

  test('with the key of who is here, as files were before, it is read', async () => {
    desk.setOwnKey(ana);
    const text = await fileOf(await sealedRow(ana, 'reflection', entry('one')));
    expect(await planOf(text)).toMatchObject({ unreadable: 0, added: 1 });
    await desk.restore(text, Date.now());
    expect(await desk.text()).toContain('the long call');
  });
});

test('a plan that was made for one person is carried out for nobody else', async () => {
  desk.setOwnKey(ana);
  await keep(ana, entry('one'));
  const text = await desk.text();
  await anywhere();
  desk.setOwnKey(undefined);
  const planned = await desk.preview(text, Date.now());
  desk.setOwnKey(ben);
  const plan = must(planned.ok ? planned.value : undefined, 'a plan');
  expect(refusal(await desk.applyRestore(plan))).toBe('locked');
  expect(await stored()).toEqual([]);
});

test('a snapshot of an earlier day stays sealed, and going back to it brings back what was sealed', async () => {
  desk.setOwnKey(ana);
  await keep(ana, entry('one'));
  await desk.takeDailyWhenDue(noon);
  const read = await desk.readDaily(noon);
  const rows = must(read.ok ? read.value : undefined, 'a snapshot');
  expect(JSON.stringify(rows)).not.toContain('long call');
  await desk.remove(reflection, 'one');
  const planned = await desk.planRestore(rows, desk.retained);
  await desk.applyRestore(must(planned.ok ? planned.value : undefined, 'a plan'));
  expect(JSON.stringify(await stored())).not.toContain('long call');
  expect(await desk.text()).toContain('the long call');
});
