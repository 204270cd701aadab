import { beforeAll, expect, test } from 'vitest';
import {
  openWithPassphrase,
  sealedShape,
  sealWithPassphrase,
  type Sealed,
} from '../../../lib/crypto/passphrase.ts';

const bytes = new Uint8Array([1, 2, 3]);
const wrong = { ok: false, reason: 'wrongPassphrase' };
let sealed: Sealed;

beforeAll(async () => {
  sealed = await sealWithPassphrase(bytes, 'caf\u00e9 au lait', 'x');
});

test('what is sealed opens with the same passphrase, however the keyboard writes its letters', async () => {
  expect(sealedShape.safeParse(sealed).success).toBe(true);
  expect(await openWithPassphrase(sealed, 'cafe\u0301 au lait', 'x')).toEqual({ ok: true, value: bytes });
});

test('another passphrase and another label open nothing, and say so as a value', async () => {
  expect(await openWithPassphrase(sealed, 'caf\u00e9 au Lait', 'x')).toEqual(wrong);
  expect(await openWithPassphrase(sealed, 'caf\u00e9 au lait', 'y')).toEqual(wrong);
});

test('a changed seal opens nothing', async () => {
  const flipped = (sealed.sealed.startsWith('A') ? 'B' : 'A') + sealed.sealed.slice(1);
  expect(await openWithPassphrase({ ...sealed, sealed: flipped }, 'caf\u00e9 au lait', 'x')).toEqual(wrong);
  expect(await openWithPassphrase({ ...sealed, iterations: 599_999 }, 'caf\u00e9 au lait', 'x')).toEqual(
    wrong,
  );
  expect(await openWithPassphrase({ ...sealed, nonce: '!' }, 'caf\u00e9 au lait', 'x')).toEqual(wrong);
});

test('the same bytes under the same passphrase are sealed differently each time', async () => {
  const again = await sealWithPassphrase(bytes, 'caf\u00e9 au lait', 'x');
  expect(again.salt).not.toBe(sealed.salt);
  expect(again.sealed).not.toBe(sealed.sealed);
  expect(sealed.iterations).toBeGreaterThanOrEqual(600_000);
});

test('a seal that would keep the computer busy is none', () => {
  expect(sealedShape.safeParse({ ...sealed, iterations: 1_000_000_000 }).success).toBe(false);
});
