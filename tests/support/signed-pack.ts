import { makeSigningKey, type SigningKey } from '../../lib/crypto/signing-key.ts';
import { signPack } from '../../lib/packs/sign-pack.ts';
import { signedBytes } from '../../lib/packs/signed-bytes.ts';
import { sign } from '../../lib/crypto/signing-key.ts';
import type { Pack } from '../../lib/packs/shape/pack.ts';
import { aPack } from './a-pack.ts';

let keyPromise: Promise<SigningKey> | undefined;

/** One key for a whole test file. */
export function aSigningKey(): Promise<SigningKey> {
  return (keyPromise ??= makeSigningKey());
}

/** The file of a pack as an admin publishes it. */
export async function aSignedPack(over: Partial<Pack> = {}): Promise<string> {
  return signPack(aPack(over), await aSigningKey());
}

/** A file whose signature is right, whatever `pack` is: what somebody with the key could make. */
export async function signedWhatever(pack: object): Promise<string> {
  const key = await aSigningKey();
  const signature = await sign(await signedBytes(pack), key.privateKey);
  return JSON.stringify({ kept: 'signed-pack', format: 1, key: key.publicKey, signature, pack });
}
