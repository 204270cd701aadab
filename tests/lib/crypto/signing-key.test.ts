import { expect, test } from 'vitest';
import {
  fingerprint,
  importPrivate,
  isSignedBy,
  keptForm,
  makeSigningKey,
  sign,
} from '../../../lib/crypto/signing-key.ts';

const bytes = new TextEncoder().encode('kept');
const base64 = (hex: string) => Buffer.from(hex, 'hex').toString('base64');

test('what a key signs is signed by it, and by no other; one changed byte is not signed at all', async () => {
  const [one, other] = [await makeSigningKey(), await makeSigningKey()];
  const signature = await sign(bytes, one.privateKey);
  expect(await isSignedBy(bytes, signature, one.publicKey)).toBe(true);
  expect(await isSignedBy(bytes, signature, other.publicKey)).toBe(false);
  expect(await isSignedBy(new TextEncoder().encode('kepT'), signature, one.publicKey)).toBe(false);
});

test('what is kept signs as before, and nobody can take it out', async () => {
  const made = await makeSigningKey();
  const kept = await keptForm(made.privateKey);
  expect(kept.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('pkcs8', kept)).rejects.toThrow();
  expect(await sign(bytes, kept)).toBe(await sign(bytes, made.privateKey));
});

test('the first signature of RFC 8032 (7.1) is one', async () => {
  const publicKey = base64('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
  const signature = base64(
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  );
  expect(await isSignedBy(new Uint8Array(), signature, publicKey)).toBe(true);
});

test('what is no key and no signature signs nothing, without a throw', async () => {
  const { publicKey, privateKey } = await makeSigningKey();
  const signature = await sign(bytes, privateKey);
  for (const key of ['', 'AAAA', 'not base64!', base64('ff'.repeat(32)), base64('00'.repeat(32))]) {
    expect(await isSignedBy(bytes, signature, key)).toBe(false);
  }
  expect(await isSignedBy(bytes, 'AAAA', publicKey)).toBe(false);
  expect(await isSignedBy(bytes, '', publicKey)).toBe(false);
});

test('a fingerprint is four groups that are the same for one key and others for another', async () => {
  const key = base64('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
  expect(await fingerprint(key)).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/);
  expect(await fingerprint(key)).toBe(await fingerprint(key));
  expect(await fingerprint((await makeSigningKey()).publicKey)).not.toBe(await fingerprint(key));
});

test('bytes that are no key are not imported', async () => {
  await expect(importPrivate(new Uint8Array(48))).rejects.toThrow();
});
