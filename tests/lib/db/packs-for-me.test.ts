import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { from } from '../../../lib/db/database.ts';
import { packsForMe } from '../../../lib/db/packs-for-me.ts';
import { putPack } from '../../../lib/db/packs.ts';
import packInForce from '../../../lib/records/pack-in-force.ts';
import { myTeam, packLanguage, useStarters } from '../../../lib/settings.ts';
import { noon } from '../../support/a-commitment.ts';
import { aPack } from '../../support/a-pack.ts';

const take = (pack = aPack()) =>
  putPack({ id: pack.id, pack, source: { kind: 'file' }, key: '', takenAt: noon, seenVersion: 0 });
const idsHere = async () => (await packsForMe('en')).map(({ id }) => id);

beforeEach(async () => from(packInForce).clear());

test('with no pack taken the starter checklists are offered, unless the person switched them off', async () => {
  expect(await idsHere()).toEqual(['kept-starter']);
  await useStarters.setValue(false);
  expect(await idsHere()).toEqual([]);
});

test('the first pack of an organisation takes the place of the starter checklists', async () => {
  await take();
  expect(await idsHere()).toEqual(['acme']);
});

test('a pack for another team is not this agent’s, and the starters do not come back for it', async () => {
  await myTeam.setValue('billing');
  await take(aPack({ audience: { teams: ['technical'] } }));
  expect(await idsHere()).toEqual([]);
});

test('the language is the browser’s until the person chooses one', async () => {
  await take();
  expect((await packsForMe('es-ES'))[0]?.checklists[0]?.name).toBe('Reembolso');
  await packLanguage.setValue('en');
  expect((await packsForMe('es-ES'))[0]?.checklists[0]?.name).toBe('Refund');
});

test('a browser that does not answer what its policy is holds no pack back', async () => {
  fakeBrowser.storage.managed.get = () => new Promise(() => {});
  await take();
  expect(await idsHere()).toEqual(['acme']);
});
