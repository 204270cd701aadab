import { makeSigningKey, sign, type SigningKey } from '../../lib/crypto/signing-key.ts';
import { signPack } from '../../lib/packs/sign-pack.ts';
import { signedBytes } from '../../lib/packs/signed-bytes.ts';
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

export type Signer = Awaited<ReturnType<typeof aSigner>>;

/** An admin with a key of their own: `publicKey` for policies, `sign` makes the file that travels. */
export async function aSigner() {
  const key = await makeSigningKey();
  return {
    publicKey: key.publicKey,
    sign: (over: Partial<Pack> = {}): Promise<string> => signPack(aPack(over), key),
  };
}

/** The same file with another word in it: whoever changed it had no key. */
export function tampered(file: string): string {
  const changed = file.replace('Say what you understood', 'Say what you like');
  if (changed === file) throw new Error('nothing was there to change');
  return changed;
}
