import { sign } from '../crypto/signing-key.ts';
import type { Pack } from './shape/pack.ts';
import { signedBytes } from './signed-bytes.ts';

/** The file that travels: readable, line by line comparable, and signed. */
export async function signPack(
  pack: Pack,
  key: { privateKey: CryptoKey; publicKey: string },
): Promise<string> {
  // Through JSON, so that what is signed is what a reader of the file finds.
  const value = JSON.parse(JSON.stringify(pack)) as Pack;
  const signature = await sign(await signedBytes(value), key.privateKey);
  const signed = { kept: 'signed-pack', format: 1, key: key.publicKey, signature, pack: value };
  return `${JSON.stringify(signed, null, 1)}\n`;
}
