import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { checkPacks } from '../../../entrypoints/background/check-packs.ts';
import { takePackFile } from '../../../entrypoints/background/pack-file.ts';
import { database } from '../../../lib/db/database.ts';
import { packInForceOf } from '../../../lib/db/packs.ts';
import { ok } from '../../../lib/problem.ts';
import { hour, noon } from '../../support/a-commitment.ts';
import { aSigner, tampered, type Signer } from '../../support/signed-pack.ts';

const now = noon + hour;
let admin: Signer;
beforeEach(async () => {
  await database.open();
  await database.table('pack-in-force').clear();
  admin = await aSigner();
});

test('a key that nobody trusted yet is asked about, with who and why; nothing is in force until it is trusted', async () => {
  const text = await admin.sign();
  const asked = await takePackFile(text, undefined, now);
  expect(asked).toMatchObject({
    ok: true,
    value: {
      is: 'unknownKey',
      key: admin.publicKey,
      name: 'Acme support',
      reason: 'First version',
      publishedBy: 'Noor',
    },
  });
  expect(asked.ok && 'fingerprint' in asked.value && asked.value.fingerprint).toMatch(/^([0-9a-f]{4} ?){4}$/);
  expect(await packInForceOf('acme')).toBeUndefined();

  expect(await takePackFile(text, admin.publicKey, now)).toMatchObject({
    value: { is: 'taken', version: 1 },
  });
  expect(await packInForceOf('acme')).toMatchObject({
    source: { kind: 'file' },
    key: admin.publicKey,
    seenVersion: 1,
  });
});

test('trust in one key is not trust in another: the key that was shown must be the key of the file', async () => {
  const stranger = await aSigner();
  const answer = await takePackFile(await admin.sign(), stranger.publicKey, now);
  expect(answer).toMatchObject({ value: { is: 'unknownKey' } });
  expect(await packInForceOf('acme')).toBeUndefined();
});

test('once trusted the key is pinned: the next version needs it, and no other is asked about', async () => {
  await takePackFile(await admin.sign(), admin.publicKey, now);
  const stranger = await aSigner();
  const foreign = await stranger.sign({ version: 2 });
  expect(await takePackFile(foreign, undefined, now)).toMatchObject({ reason: 'packWrongKey' });
  expect(await takePackFile(foreign, stranger.publicKey, now)).toMatchObject({ reason: 'packWrongKey' });
  expect(await takePackFile(await admin.sign({ version: 2 }), undefined, now)).toMatchObject({
    value: { is: 'taken' },
  });
  expect(await takePackFile(await admin.sign({ version: 1 }), undefined, now)).toMatchObject({
    reason: 'packOlder',
  });
  expect(await takePackFile(await admin.sign({ version: 2 }), undefined, now)).toMatchObject({
    value: { is: 'same' },
  });
});

test('a file that was changed is refused before anybody is asked to trust it', async () => {
  expect(await takePackFile(tampered(await admin.sign()), undefined, now)).toMatchObject({
    reason: 'packBadSignature',
  });
  expect(await takePackFile(tampered(await admin.sign()), admin.publicKey, now)).toMatchObject({
    reason: 'packBadSignature',
  });
});

test('a pack of the policy is taken from a file with the same key only, and stays the policy’s', async () => {
  const url = 'https://intranet.example/support.json';
  await fakeBrowser.storage.managed.set({ packs: [{ url, keys: [admin.publicKey] }] });
  const first = await admin.sign();
  await checkPacks({ now, isSaid: false, get: async () => ok(first) });
  const stranger = await aSigner();
  const foreign = await stranger.sign({ version: 5 });
  expect(await takePackFile(foreign, stranger.publicKey, now)).toMatchObject({ reason: 'packWrongKey' });
  expect(await takePackFile(await admin.sign({ version: 2 }), undefined, now)).toMatchObject({
    value: { is: 'taken' },
  });
  expect(await packInForceOf('acme')).toMatchObject({
    source: { kind: 'policy', url },
    before: { version: 1 },
  });
});

test('a key of the policy needs no asking, also for a pack that was never here', async () => {
  const url = 'https://intranet.example/support.json';
  await fakeBrowser.storage.managed.set({ packs: [{ url, keys: [admin.publicKey] }] });
  expect(await takePackFile(await admin.sign(), undefined, now)).toMatchObject({ value: { is: 'taken' } });
});

test('a file for other desks is not taken, trusted or not', async () => {
  const text = await admin.sign({ audience: { teams: ['billing'] } });
  expect(await takePackFile(text, admin.publicKey, now)).toMatchObject({ reason: 'packNotForHere' });
  expect(await packInForceOf('acme')).toBeUndefined();
});
