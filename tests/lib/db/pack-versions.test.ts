import { beforeEach, expect, test } from 'vitest';
import { database } from '../../../lib/db/database.ts';
import { keepPackVersion, packVersionsOf } from '../../../lib/db/pack-versions.ts';
import type { PackVersion } from '../../../lib/records/pack-version.ts';
import { noon } from '../../support/a-commitment.ts';

beforeEach(() => database.table('pack-version').clear());

function row(packId: string, version: number): PackVersion {
  const id = `${packId}@${version}`;
  return { id, packId, version, text: '{}', key: '', reason: 'Why', publishedAt: noon };
}

test('what was published of a pack is its own history, the latest first, by number and not by letter', async () => {
  for (const version of [9, 10, 1]) await keepPackVersion(row('acme', version));
  await keepPackVersion(row('acme-2', 11));
  expect((await packVersionsOf('acme')).map(({ version }) => version)).toEqual([10, 9, 1]);
  expect(await packVersionsOf('gone')).toEqual([]);
});

test('a version is published once: who comes second is refused, and the first stays', async () => {
  await keepPackVersion(row('acme', 1));
  expect(await keepPackVersion({ ...row('acme', 1), reason: 'Other' })).toMatchObject({ reason: 'invalid' });
  expect((await packVersionsOf('acme'))[0]?.reason).toBe('Why');
});
