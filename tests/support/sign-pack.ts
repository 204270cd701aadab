import { makeSigningKey } from '../../lib/crypto/signing-key.ts';
import { signPack } from '../../lib/packs/sign-pack.ts';
import type { Pack } from '../../lib/packs/shape/pack.ts';
import { aPack } from './a-pack.ts';

export type Signer = Awaited<ReturnType<typeof aSigner>>;

/** An admin with a key: `publicKey` for policies, `sign` makes the file that travels. */
export async function aSigner() {
  const key = await makeSigningKey();
  return {
    publicKey: key.publicKey,
    key,
    sign: (over: Partial<Pack> = {}): Promise<string> => signPack(aPack(over), key),
  };
}

/** The same file with another word in it: whoever changed it had no key. */
export function tampered(file: string): string {
  const changed = file.replace('Say what you understood', 'Say what you like');
  if (changed === file) throw new Error('nothing was there to change');
  return changed;
}
