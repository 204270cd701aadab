import { afterEach, beforeEach, expect, test } from 'vitest';
import { importContentKey, makeContentKey } from '../../../lib/crypto/content-key.ts';
import { database } from '../../../lib/db/database.ts';
import { energiesBetween, forgetEnergy, noteEnergy } from '../../../lib/db/energies.ts';
import { setOwnKey } from '../../../lib/db/own-key.ts';
import { everyRow } from '../../../lib/transfer/backup.ts';
import { hour, noon } from '../../support/a-commitment.ts';
import { privateFiles, installPrivateFiles } from '../../support/private-files.ts';

beforeEach(async () => {
  installPrivateFiles();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
});
afterEach(() => setOwnKey(undefined));

test('a tap is kept with its moment; another within ten minutes corrects it', async () => {
  await noteEnergy(1, noon, '');
  await noteEnergy(2, noon + hour, 'shift-1');
  await noteEnergy(3, noon + hour + 5 * 60_000, 'shift-1');
  const rows = await energiesBetween(noon, Infinity);
  expect(rows.map(({ at, shiftId, body }) => [at, shiftId, body.level])).toEqual([
    [noon, '', 1],
    [noon + hour, 'shift-1', 3],
  ]);
  await forgetEnergy(rows[1]?.id ?? '');
  expect(await energiesBetween(noon, noon + 1)).toHaveLength(1);
  expect(await energiesBetween(noon + 1, Infinity)).toEqual([]);
});

test('a level that nobody has is refused', async () => {
  expect((await noteEnergy(4 as 3, noon, '')).ok).toBe(false);
  expect(await energiesBetween(0, Infinity)).toEqual([]);
});

test('it is in no backup and in no second copy, and has no clock that would travel', async () => {
  await noteEnergy(1, noon, '');
  const rows = [];
  for await (const portion of everyRow()) rows.push(...portion);
  expect(rows).toEqual([]);
  expect(privateFiles()).toEqual([]);
  expect(await database.versions.count()).toBe(0);
});

test('with a passphrase it is sealed, and only its owner reads it', async () => {
  setOwnKey(await importContentKey('ana', makeContentKey()));
  await noteEnergy(1, noon, '');
  expect(JSON.stringify(await database.table('energy').toArray())).not.toContain('level');
  expect((await energiesBetween(0, Infinity)).map(({ body }) => body.level)).toEqual([1]);
  setOwnKey(undefined);
  expect(await energiesBetween(0, Infinity)).toEqual([]);
});
