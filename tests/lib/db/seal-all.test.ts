import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { importContentKey, makeContentKey, type ContentKey } from '../../../lib/crypto/content-key.ts';
import { must } from '../../../lib/problem.ts';
import commitment from '../../../lib/records/commitment.ts';
import { aCommitment, noon } from '../../support/a-commitment.ts';
import { aContext, emptyBrowser } from '../../support/fresh-storage.ts';
import { privateFiles, readPrivateFile } from '../../support/private-files.ts';

let key: ContentKey;

beforeEach(async () => {
  fakeBrowser.reset();
  emptyBrowser();
  key = await importContentKey('ana', makeContentKey());
});

/** A context with a promise, some entries of the log, a draft, both snapshots of the second copy and one of the day. */
async function aFullDesk() {
  const desk = await aContext();
  const [{ addReflection, reflectionsBetween }, sealAll, { letGo }, { takeDailyWhenDue }] = await Promise.all(
    [
      import('../../../lib/db/reflections.ts'),
      import('../../../lib/db/seal-all.ts'),
      import('../../../lib/db/hold-open.ts'),
      import('../../../lib/transfer/daily.ts'),
    ],
  );
  await desk.openChecked();
  await desk.create(commitment, aCommitment({ what: 'call the baker' }));
  for (let one = 0; one < 450; one += 1)
    await desk.database.table('reflection').put({
      id: `entry-${String(one).padStart(4, '0')}`,
      at: noon + one,
      shiftId: '',
      kind: 'log',
      body: { is: 'log', tag: 'hard', text: `long word ${one}`, caseKey: '', caseTitle: '', caseUrl: '' },
    });
  await addReflection(
    { is: 'log', tag: 'idea', text: 'long word of the journal', caseKey: '', caseTitle: '', caseUrl: '' },
    noon + 1000,
    '',
  );
  await desk.database.table('draft').put({ id: 'd', text: 'half a line', site: '', caseId: '', at: noon });
  await desk.inspect();
  await desk.snapshotWhenDue(true);
  await takeDailyWhenDue(noon);
  const close = () => {
    desk.database.close({ disableAutoOpen: false });
    letGo();
  };
  return { ...desk, ...sealAll, reflectionsBetween, close };
}

const onDisk = () => privateFiles().map(readPrivateFile).join('\n');

test('nothing is lost, every own word is sealed, and no plain one stays in the database or the second copy', async () => {
  const desk = await aFullDesk();
  expect(onDisk()).toContain('long word 7');
  desk.close();
  await desk.moveSealed(key, 0);

  expect(onDisk()).not.toContain('long word');
  expect(onDisk()).toContain('call the baker');
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['kept-1']);
  expect((await desk.openChecked()).ok).toBe(true);
  expect(JSON.stringify(await desk.database.table('reflection').toArray())).not.toContain('long word');
  expect(await desk.database.table('commitment').toArray()).toMatchObject([{ what: 'call the baker' }]);
  expect(await desk.database.table('draft').toArray()).toMatchObject([{ text: 'half a line' }]);
  const { rows, unread } = await desk.reflectionsBetween(0, noon * 2);
  expect([rows.length, unread]).toEqual([451, 0]);
  expect(rows[0]?.body).toMatchObject({ text: 'long word of the journal' });
  expect(must((await desk.inspect()).ok ? 'whole' : undefined, 'the tally fits')).toBe('whole');
  expect((await desk.database.meta.get('repair'))?.said).toBeUndefined();
  desk.close();
});

test('cut short anywhere it is begun again, and until then what was there counts', async () => {
  for (const at of [1, 3]) {
    emptyBrowser();
    fakeBrowser.reset();
    const desk = await aFullDesk();
    desk.close();
    let rows = 0;
    await expect(
      desk.moveSealed(key, 0, () => {
        rows += 1;
        if (rows === at) throw new Error('killed');
      }),
    ).rejects.toThrow('killed');
    expect(await desk.databasePlace.getValue()).toBe(0);
    desk.database.close({ disableAutoOpen: false });
    await desk.moveSealed(key, 0);
    expect((await desk.openChecked()).ok).toBe(true);
    expect((await desk.reflectionsBetween(0, noon * 2)).rows).toHaveLength(451);
    desk.close();
  }
});
