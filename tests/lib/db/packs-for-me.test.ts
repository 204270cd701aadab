import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { from } from '../../../lib/db/database.ts';
import { onAgentChanged, packsForMe } from '../../../lib/db/packs-for-me.ts';
import { putPack } from '../../../lib/db/packs.ts';
import { readPolicy } from '../../../lib/policy.ts';
import packInForce from '../../../lib/records/pack-in-force.ts';
import { myTeam, packLanguage, useStarters } from '../../../lib/settings.ts';
import { noon } from '../../support/a-commitment.ts';
import { aPack } from '../../support/a-pack.ts';

const take = (pack = aPack()) =>
  putPack({ id: pack.id, pack, source: { kind: 'file' }, key: '', takenAt: noon, seenVersion: 0 });
const idsHere = async () => (await packsForMe('en')).map(({ id }) => id);

const managed = { ...fakeBrowser.storage.managed };
beforeEach(async () => from(packInForce).clear());
afterEach(() => {
  Object.assign(fakeBrowser.storage.managed, managed);
});

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

test('while the browser loads its policies the team of the last one counts, and no pack waits for it', async () => {
  await fakeBrowser.storage.managed.set({ team: 'technical' });
  await readPolicy();
  fakeBrowser.storage.managed.get = () => new Promise(() => {});
  await take(aPack({ audience: { teams: ['technical'] } }));
  expect(await idsHere()).toEqual(['acme']);
});

test('another team, queue, language or policy is told to whoever listens, and no more after the stop', async () => {
  let heard = 0;
  const stop = onAgentChanged(() => (heard += 1));
  await myTeam.setValue('support');
  await packLanguage.setValue('es');
  await useStarters.setValue(false);
  await fakeBrowser.storage.managed.set({ team: 'billing' });
  await readPolicy();
  expect(heard).toBe(4);
  stop();
  await myTeam.setValue('billing');
  expect(heard).toBe(4);
});
