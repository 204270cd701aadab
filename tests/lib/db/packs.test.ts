import { beforeEach, expect, test } from 'vitest';
import { from } from '../../../lib/db/database.ts';
import { dropPack, packInForceOf, packsInForce, putPack, seePack } from '../../../lib/db/packs.ts';
import packInForce, { type PackInForce } from '../../../lib/records/pack-in-force.ts';
import { noon } from '../../support/a-commitment.ts';
import { aPack } from '../../support/a-pack.ts';

const taken: PackInForce = {
  id: 'acme',
  pack: aPack(),
  source: { kind: 'policy' },
  key: '',
  takenAt: noon,
  seenVersion: 0,
};

beforeEach(async () => from(packInForce).clear());

test('a pack that was taken is in force until it is dropped', async () => {
  await putPack(taken);
  expect((await packsInForce()).map(({ id }) => id)).toEqual(['acme']);
  await dropPack('acme');
  expect(await packsInForce()).toEqual([]);
});

test('that the person has read what changed is kept with the pack', async () => {
  await putPack(taken);
  await seePack('acme', 1);
  expect(await packInForceOf('acme')).toMatchObject({ seenVersion: 1, pack: { name: 'Acme support' } });
  expect(await seePack('other', 1)).toMatchObject({ ok: false, reason: 'notFound' });
});
