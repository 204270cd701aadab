import { beforeEach, expect, test } from 'vitest';
import { isSignedBy, keptForm, makeSigningKey, sign } from '../../../lib/crypto/signing-key.ts';
import { database } from '../../../lib/db/database.ts';
import {
  chooseSigningKey,
  forgetSigningKey,
  keepSigningKey,
  noteKeySaved,
  signingKeys,
} from '../../../lib/db/signing-keys.ts';

beforeEach(() => database.table('signing-key').clear());

async function aKey(isSaved = false) {
  const { publicKey, privateKey } = await makeSigningKey();
  return { publicKey, privateKey: await keptForm(privateKey), backup: 'sealed', isSaved };
}
const order = async () => (await signingKeys()).map(({ id }) => id);

test('the key that comes back from the database signs, and still cannot be taken out', async () => {
  const made = await aKey();
  await keepSigningKey(made, 1);
  const [kept] = await signingKeys();
  const bytes = new TextEncoder().encode('x');
  const signature = kept === undefined ? '' : await sign(bytes, kept.privateKey);
  expect(await isSignedBy(bytes, signature, made.publicKey)).toBe(true);
  expect(kept?.privateKey.extractable).toBe(false);
});

test('a key that could be taken out is not kept', async () => {
  const { publicKey, privateKey } = await makeSigningKey();
  const done = await keepSigningKey({ publicKey, privateKey, backup: '', isSaved: true }, 1);
  expect(done).toMatchObject({ ok: false, reason: 'invalid' });
});

test('the first key signs; the next one waits until it is chosen, and then goes first', async () => {
  const [first, next] = [await aKey(), await aKey()];
  await keepSigningKey(first, 1);
  await keepSigningKey(next, 2);
  expect(await order()).toEqual([first.publicKey, next.publicKey]);
  await chooseSigningKey(next.publicKey, 3);
  expect(await order()).toEqual([next.publicKey, first.publicKey]);
  await forgetSigningKey(next.publicKey);
  expect(await order()).toEqual([first.publicKey]);
});

test('a key that was brought back is saved, and keeps the place it had', async () => {
  const key = await aKey();
  await keepSigningKey(key, 1);
  expect((await signingKeys())[0]?.savedAt).toBeUndefined();
  await keepSigningKey({ ...key, isSaved: true }, 5);
  expect((await signingKeys())[0]).toMatchObject({ savedAt: 5, chosenAt: 1, madeAt: 1 });
  await noteKeySaved(key.publicKey, 7);
  expect((await signingKeys())[0]?.savedAt).toBe(7);
});
