import { breathing } from './breathe.ts';
import { canonicalInTurns } from './canonical.ts';

/** What a signature of Kept is for stands before what is signed: a pack's is good for nothing else. */
const purpose = 'kept-pack/1\n';

/** The bytes that are signed: of the value of `pack` as it was parsed, so that spaces and line ends of the file mean nothing. */
export async function signedBytes(pack: object): Promise<Uint8Array<ArrayBuffer>> {
  return new TextEncoder().encode(purpose + (await canonicalInTurns(pack, breathing())));
}
