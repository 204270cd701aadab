import { beforeAll, expect, test } from 'vitest';
import { makeKeyBackup, openKeyBackup } from '../../../lib/crypto/key-backup.ts';
import { sealWithPassphrase } from '../../../lib/crypto/passphrase.ts';
import { isSignedBy, makeSigningKey, sign, type SigningKey } from '../../../lib/crypto/signing-key.ts';

const passphrase = 'correct horse battery';
let key: SigningKey;
let backup: string;

beforeAll(async () => {
  key = await makeSigningKey();
  backup = await makeKeyBackup(key, passphrase);
});

function changed(over: object): string {
  return JSON.stringify({ ...(JSON.parse(backup) as object), ...over });
}

test('the backup brings back a key that signs as the first did, and that cannot be taken out', async () => {
  const opened = await openKeyBackup(backup, passphrase);
  if (!opened.ok) throw new Error(opened.reason);
  const bytes = new TextEncoder().encode('x');
  expect(opened.value.publicKey).toBe(key.publicKey);
  expect(await isSignedBy(bytes, await sign(bytes, opened.value.privateKey), key.publicKey)).toBe(true);
  expect(opened.value.privateKey.extractable).toBe(false);
});

test('the file does not hold the private key as it is', async () => {
  const pkcs8 = Buffer.from(await crypto.subtle.exportKey('pkcs8', key.privateKey));
  expect(backup).not.toContain(pkcs8.subarray(-32).toString('base64').slice(0, 40));
  expect(backup).toContain(key.publicKey);
});

test('another passphrase opens nothing', async () => {
  expect(await openKeyBackup(backup, 'correct horse batterz')).toEqual({
    ok: false,
    reason: 'wrongPassphrase',
  });
});

test('a backup that was changed does not open: its key, its seal, or another public half beside it', async () => {
  const other = await makeSigningKey();
  for (const over of [
    { publicKey: other.publicKey },
    { salt: 'AAAAAAAAAAAAAAAAAAAAAA==' },
    { sealed: 'AAAA' },
  ])
    expect(await openKeyBackup(changed(over), passphrase)).toMatchObject({ reason: 'wrongPassphrase' });
});

test('a key that is sealed under the name of another is found out', async () => {
  const other = await makeSigningKey();
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', other.privateKey));
  const sealed = await sealWithPassphrase(pkcs8, passphrase, `kept-pack-key/1 ${key.publicKey}`);
  expect(await openKeyBackup(changed(sealed), passphrase)).toMatchObject({ reason: 'notAKeyBackup' });
});

test('what is no backup, cut off, far too long or of a newer Kept is said to be that', async () => {
  for (const text of [
    '',
    '{}',
    backup.slice(0, -20),
    '[]',
    changed({ kdf: 'md5' }),
    changed({ filler: 'x'.repeat(30_000) }),
  ])
    expect(await openKeyBackup(text, passphrase)).toMatchObject({ reason: 'notAKeyBackup' });
  expect(await openKeyBackup(changed({ format: 2 }), passphrase)).toMatchObject({ reason: 'newer' });
});
