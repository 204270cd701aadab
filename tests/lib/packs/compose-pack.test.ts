import { expect, test } from 'vitest';
import { composePack, contentOf } from '../../../lib/packs/compose-pack.ts';
import { noon } from '../../support/a-commitment.ts';
import { aFullPack } from '../../support/a-full-pack.ts';

const publication = { version: 8, publishedAt: noon, reason: 'Clearer words' };

test('what an earlier publication added goes; what the admin wrote stays, also what is not known here', () => {
  const pack = aFullPack({ pilot: { percent: 5 }, audience: { teams: ['a'] }, expiresAt: noon });
  const content = contentOf({ ...pack, mood: 1 });
  for (const key of [
    'kept',
    'format',
    'version',
    'publishedAt',
    'publishedBy',
    'reason',
    'pilot',
    'audience',
    'expiresAt',
  ])
    expect(Object.hasOwn(content, key)).toBe(false);
  expect(content).toMatchObject({
    id: pack.id,
    checklists: pack.checklists,
    translations: pack.translations,
    mood: 1,
  });
});

test('a content and a publication make a whole pack', async () => {
  const composed = await composePack(aFullPack({ pilot: { percent: 5 } }), publication);
  const { pilot: _, publishedBy: __, ...rest } = { ...aFullPack(), ...publication, pilot: 0 };
  expect(composed).toEqual({ ok: true, value: rest });
});

test('what a desk would refuse is refused before it is signed', async () => {
  expect(await composePack(aFullPack(), { ...publication, reason: '' })).toMatchObject({
    reason: 'packBadShape',
  });
  expect(await composePack(aFullPack(), { ...publication, pilot: { percent: Number.NaN } })).toMatchObject({
    ok: false,
  });
  expect(await composePack(aFullPack({ checklists: [] }), publication)).toMatchObject({
    reason: 'packBadReference',
  });
});
