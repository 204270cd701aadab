import { beforeAll, describe, expect, test } from 'vitest';
import { makeSigningKey } from '../../../lib/crypto/signing-key.ts';
import type { Pack } from '../../../lib/packs/shape/pack.ts';
import { signPack } from '../../../lib/packs/sign-pack.ts';
import { takePack } from '../../../lib/packs/take-pack.ts';
import { noon } from '../../support/a-commitment.ts';
import { aPack } from '../../support/a-pack.ts';
import { aSignedPack, aSigningKey } from '../../support/signed-pack.ts';

const dayMs = 86_400_000;
const desk = { team: 'billing', language: 'en', device: 'abc123' };
let trusted: string[] = [];

beforeAll(async () => {
  trusted = [(await aSigningKey()).publicKey];
});

function take(
  text: string,
  current?: Pack,
  over: { now?: number; trustedKeys?: string[]; team?: string } = {},
) {
  const { now = noon, trustedKeys = trusted, team = desk.team } = over;
  return takePack({
    text,
    trustedKeys,
    agent: { ...desk, team },
    now,
    ...(current === undefined ? {} : { current }),
  });
}

test('a pack signed with a trusted key is taken as it was written', async () => {
  const taken = await take(await aSignedPack());
  expect(taken).toEqual({
    ok: true,
    value: { pack: aPack(), key: trusted[0], isNew: true, isExpired: false },
  });
});

test('what another build wrote is kept: a field that is not known here comes with the pack', async () => {
  const taken = await take(await aSignedPack({ weather: { fair: true } }));
  expect(taken.ok && taken.value.pack['weather']).toEqual({ fair: true });
});

test('either of two trusted keys will do, so that one can follow the other; a third will not', async () => {
  const next = await makeSigningKey();
  const byNext = await signPack(aPack({ version: 2 }), next);
  const both = [...trusted, next.publicKey];
  expect((await take(byNext, aPack(), { trustedKeys: both })).ok).toBe(true);
  expect((await take(await aSignedPack({ version: 2 }), aPack(), { trustedKeys: both })).ok).toBe(true);
  expect(await take(byNext)).toMatchObject({ ok: false, reason: 'packWrongKey' });
  expect(await take(byNext, undefined, { trustedKeys: [] })).toMatchObject({ reason: 'packWrongKey' });
});

describe('the version', () => {
  test('rises: a newer one is taken over the one in force, an older one never', async () => {
    expect(await take(await aSignedPack({ version: 3 }), aPack({ version: 2 }))).toMatchObject({
      value: { isNew: true },
    });
    expect(await take(await aSignedPack({ version: 1 }), aPack({ version: 2 }))).toEqual({
      ok: false,
      reason: 'packOlder',
      detail: '1 < 2',
    });
  });

  test('that is in force already is nothing new, and with other content it is refused', async () => {
    expect(await take(await aSignedPack(), aPack())).toMatchObject({ value: { isNew: false } });
    expect(await take(await aSignedPack({ name: 'Other' }), aPack())).toMatchObject({
      reason: 'packSameVersion',
    });
  });

  test('in force may lack what an older build did not fill in, and is still the same', async () => {
    const { prompts: _, ...older } = aPack();
    expect(await take(await aSignedPack(), older as Pack)).toMatchObject({ value: { isNew: false } });
  });
});

test('another pack does not take the place of the one that is expected', async () => {
  expect(await take(await aSignedPack({ id: 'other', version: 9 }), aPack())).toEqual({
    ok: false,
    reason: 'packOther',
    detail: 'other',
  });
});

test('a pack from a day ahead is clocks that differ; from further ahead it is refused', async () => {
  const ahead = async (ms: number) => take(await aSignedPack({ publishedAt: noon + ms }));
  expect((await ahead(dayMs)).ok).toBe(true);
  expect(await ahead(dayMs + 1)).toMatchObject({ reason: 'packFuture' });
});

test('an old pack is taken all the same and says that it is old', async () => {
  const at = async (expiresAt: number) => take(await aSignedPack({ expiresAt }));
  expect(await at(noon)).toMatchObject({ ok: true, value: { isExpired: true } });
  expect(await at(noon + 1)).toMatchObject({ ok: true, value: { isExpired: false } });
});

test('a pack for others is left to them', async () => {
  const text = await aSignedPack({ audience: { teams: ['sales*'] } });
  expect(await take(text)).toMatchObject({ ok: false, reason: 'packNotForHere' });
  expect((await take(text, undefined, { team: 'Sales EMEA' })).ok).toBe(true);
});
