import { isSignedBy } from '../crypto/signing-key.ts';
import { ok, problem, type Result } from '../problem.ts';
import type { SignedPack } from './shape/pack.ts';
import { signedBytes } from './signed-bytes.ts';

/**
 * Whether one of the trusted keys (raw Ed25519, base64; from policy or settings) signed it. There may be two, so that
 * the next key is known before the last one is given up. The key named in the file is only a pointer to which of them.
 */
export async function verify(
  { key, signature, pack }: SignedPack,
  trustedKeys: readonly string[],
): Promise<Result<{ key: string }>> {
  if (!trustedKeys.includes(key)) return problem('packWrongKey');
  const bytes = await signedBytes(pack);
  return (await isSignedBy(bytes, signature, key)) ? ok({ key }) : problem('packBadSignature');
}
