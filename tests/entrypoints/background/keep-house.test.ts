import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import commitment from '../../../lib/records/commitment.ts';
import { aCommitment, hour, noon } from '../../support/a-commitment.ts';
import { emptyBrowser } from '../../support/fresh-storage.ts';
import { privateFiles, readPrivateFile } from '../../support/private-files.ts';

beforeEach(emptyBrowser);

const day = 24 * hour;

/** The background of one browser. */
async function aBackground() {
  vi.resetModules();
  const [{ keepHouse }, { from }, write, settings, daily, mirror] = await Promise.all([
    import('../../../entrypoints/background/keep-house.ts'),
    import('../../../lib/db/database.ts'),
    import('../../../lib/db/write.ts'),
    import('../../../lib/settings.ts'),
    import('../../../lib/transfer/daily.ts'),
    import('../../../lib/db/mirror.ts'),
  ]);
  const ids = async () => (await from(commitment).toCollection().primaryKeys()).toSorted();
  return { keepHouse, ids, ...write, ...settings, ...daily, ...mirror };
}

function closed(id: string) {
  const row = aCommitment({ id, madeAt: noon - 200 * day, due: noon - 199 * day });
  return { ...row, history: { ...row.history, missed: { kind: 'missed' as const, at: noon - 198 * day } } };
}

test('once a day a snapshot is taken first, and then what is past goes', async () => {
  const desk = await aBackground();
  await desk.put(commitment, closed('old'));
  await desk.put(commitment, aCommitment({ id: 'open' }));
  await desk.keepHouse(noon);
  expect(await desk.ids()).toEqual(['open']);
  expect(await desk.listDaily()).toEqual([{ at: noon, promises: 2 }]);
  expect(await desk.lastCleanUp.getValue()).toMatchObject({ at: noon, gone: 1 });
  await desk.put(commitment, closed('old too'));
  await desk.keepHouse(noon + 19 * hour);
  expect(await desk.ids()).toEqual(['old too', 'open']);
  await desk.keepHouse(noon + day);
  expect(await desk.ids()).toEqual(['open']);
});

test('what went has left the second copy after the next clean-up', async () => {
  const desk = await aBackground();
  await desk.put(commitment, closed('secret of old'));
  await desk.put(commitment, aCommitment({ id: 'open' }));
  await desk.keepHouse(noon);
  expect([...(await desk.readCopy()).rows.values()].map(({ id }) => id)).toEqual(['open']);
  await desk.put(commitment, aCommitment({ id: 'another' }));
  await desk.keepHouse(noon + day);
  const copies = privateFiles().filter((name) => !name.includes('/daily/'));
  expect(copies.length).toBeGreaterThan(2);
  expect(copies.filter((name) => readPrivateFile(name).includes('secret of old'))).toEqual([]);
  expect((await desk.lastCleanUp.getValue()).leaving).toBeUndefined();
});

test('how long is the person’s choice', async () => {
  const desk = await aBackground();
  await desk.retentionDays.setValue(365);
  await desk.put(commitment, closed('old'));
  await desk.keepHouse(noon);
  expect(await desk.ids()).toEqual(['old']);
});

test('a clock that was once ahead by years does not put it off', async () => {
  const desk = await aBackground();
  await desk.lastCleanUp.setValue({ at: noon + 4000 * day, gone: 0 });
  await desk.put(commitment, closed('old'));
  await desk.keepHouse(noon);
  expect(await desk.ids()).toEqual([]);
});

test('an organisation may have closed promises go sooner than the person chose, and never later', async () => {
  const desk = await aBackground();
  const recent = (id: string) => {
    const row = aCommitment({ id, madeAt: noon - 50 * day, due: noon - 49 * day });
    return { ...row, history: { ...row.history, missed: { kind: 'missed' as const, at: noon - 48 * day } } };
  };
  await desk.put(commitment, recent('recent'));
  await fakeBrowser.storage.managed.set({ retentionDays: 365 });
  await desk.retentionDays.setValue(60);
  await desk.keepHouse(noon);
  expect(await desk.ids()).toEqual(['recent']);
  await fakeBrowser.storage.managed.set({ retentionDays: 30 });
  await desk.keepHouse(noon + day);
  expect(await desk.ids()).toEqual([]);
});

test('what a person wrote for themselves goes by its own days, and leaves the second copy like the rest', async () => {
  const desk = await aBackground();
  const { addReflection, allReflections } = await import('../../../lib/db/reflections.ts');
  const log = (text: string) => ({ is: 'try' as const, text });
  await addReflection(log('Xanthippe of old'), noon - 181 * day, '', 'old');
  await addReflection(log('of late'), noon - 179 * day, '', 'late');
  await desk.reflectionDays.setValue(0);
  await desk.keepHouse(noon);
  expect((await allReflections()).rows).toHaveLength(2);
  await desk.reflectionDays.setValue(180);
  await desk.keepHouse(noon + day);
  expect((await allReflections()).rows.map(({ id }) => id)).toEqual(['late']);
  await fakeBrowser.storage.managed.set({ reflectionDays: 30 });
  await desk.keepHouse(noon + 2 * day);
  await desk.put(commitment, aCommitment({ id: 'open' }));
  await desk.keepHouse(noon + 3 * day);
  expect((await allReflections()).rows).toEqual([]);
  const copies = privateFiles().filter((name) => !name.includes('/daily/'));
  expect(copies.filter((name) => readPrivateFile(name).includes('Xanthippe'))).toEqual([]);
});
