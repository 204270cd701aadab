import { beforeEach, expect, test } from 'vitest';
import { adaptersFor, forgetAdapters } from '../../../entrypoints/background/adapters.ts';
import { from } from '../../../lib/db/database.ts';
import { putPack } from '../../../lib/db/packs.ts';
import { keepSiteAdapter } from '../../../lib/db/site-adapters.ts';
import packInForce from '../../../lib/records/pack-in-force.ts';
import siteAdapter from '../../../lib/records/site-adapter.ts';
import { noon } from '../../support/a-commitment.ts';
import { aPack } from '../../support/a-pack.ts';

const desk = 'https://desk.acme.example';
const idsFor = async (site: string) => (await adaptersFor(site)).map(({ id }) => id);

beforeEach(async () => {
  await from(packInForce).clear();
  await from(siteAdapter).clear();
  forgetAdapters();
});

const takePack = async () => {
  const adapters = [
    { id: 'own-desk', sites: ['https://*.acme.example'], adapter: { id: 'taught-pack1', name: 'Acme desk' } },
  ];
  const pack = aPack({ adapters });
  await putPack({ id: pack.id, pack, source: { kind: 'policy' }, key: '', takenAt: noon, seenVersion: 0 });
};

test('a site that an organisation’s pack describes is read as the pack says, and no other site is', async () => {
  await takePack();
  expect(await idsFor(desk)).toEqual(['taught-pack1']);
  expect(await idsFor('https://acme.zendesk.com')).toContain('zendesk');
});

test('what the person taught on a site comes before the pack', async () => {
  await takePack();
  await keepSiteAdapter(desk, { adapter: { id: 'taught-own', name: 'My desk' }, checkedOn: 2 }, noon);
  expect(await idsFor(desk)).toEqual(['taught-own']);
});
