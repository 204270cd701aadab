import { expect, test } from 'vitest';
import { makeSigningKey } from '../../../lib/crypto/signing-key.ts';
import { signPack } from '../../../lib/packs/sign-pack.ts';
import { signedBytes } from '../../../lib/packs/signed-bytes.ts';
import { signedPackShape } from '../../../lib/packs/shape/pack.ts';
import { verify } from '../../../lib/packs/verify.ts';
import { aFullPack } from '../../support/a-full-pack.ts';

const textOf = async (pack: object) => new TextDecoder().decode(await signedBytes(pack));

test('what is signed is the purpose, then the one way to write the pack, in UTF-8', async () => {
  expect(await textOf({ b: [1, { d: 'é', c: null }], a: true })).toBe(
    'kept-pack/1\n{"a":true,"b":[1,{"c":null,"d":"é"}]}',
  );
});

test('no other pack has the same bytes, and the same pack always has', async () => {
  expect(await textOf(aFullPack())).toBe(await textOf(structuredClone(aFullPack())));
  expect(await textOf({ a: '1' })).not.toBe(await textOf({ a: 1 }));
  expect(await textOf({ a: null })).not.toBe(await textOf({}));
});

test('what was signed can be verified by whoever trusts the key, after any way through JSON', async () => {
  const key = await makeSigningKey();
  const text = await signPack(aFullPack(), key);
  const signed = signedPackShape.parse(JSON.parse(text));
  expect(await verify(signed, ['another', key.publicKey])).toEqual({
    ok: true,
    value: { key: key.publicKey },
  });
  const again = signedPackShape.parse(JSON.parse(JSON.stringify(signed)));
  expect((await verify(again, [key.publicKey])).ok).toBe(true);
  expect(await verify(signed, [])).toEqual({ ok: false, reason: 'packWrongKey' });
  expect(await verify({ ...signed, pack: { ...signed.pack, more: 1 } }, [key.publicKey])).toEqual({
    ok: false,
    reason: 'packBadSignature',
  });
});

test('the file can be read and compared line by line', async () => {
  const text = await signPack(aFullPack(), await makeSigningKey());
  expect(text.split('\n').length).toBeGreaterThan(100);
  expect(text).toContain('"text": "Tell them the day"');
  expect(text.endsWith('}\n')).toBe(true);
});
