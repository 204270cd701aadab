import { ok, problem, type Result } from '../problem.ts';
import { isForDesk, type Desk } from './audience.ts';
import { canonicalInTurns } from './canonical.ts';
import { breathing } from './breathe.ts';
import { checkPack } from './check-pack.ts';
import { readSigned } from './read-pack.ts';
import type { Pack } from './shape/pack.ts';
import { verify } from './verify.ts';

/** Clocks of desks differ; more than a day does not happen by itself. */
const mostAheadMs = 86_400_000;

export type Offered = {
  text: string;
  /** Raw Ed25519 public keys in base64, from policy or settings; any of them will do. */
  trustedKeys: readonly string[];
  /** The version of the same pack that is in force here. */
  current?: Pack;
  agent: Desk;
  /** Epoch ms. */
  now: number;
};

/** `isNew`: not what is in force already. `isExpired`: in force all the same, and shown as old. */
export type Taken = { pack: Pack; key: string; isNew: boolean; isExpired: boolean };

/**
 * Whether this text may be put in force here. Nothing is looked at closely before its signature is right; whatever is
 * refused leaves the last good pack where it is. `packNotForHere` is no error: it is meant for others.
 */
export async function takePack({ text, trustedKeys, current, agent, now }: Offered): Promise<Result<Taken>> {
  const signed = await readSigned(text);
  if (!signed.ok) return signed;
  const verified = await verify(signed.value, trustedKeys);
  if (!verified.ok) return verified;
  const checked = await checkPack(signed.value.pack);
  if (!checked.ok) return checked;

  const pack = checked.value;
  const { key } = verified.value;
  const isExpired = pack.expiresAt !== undefined && pack.expiresAt <= now;
  if (current !== undefined) {
    if (current.id !== pack.id) return problem('packOther', pack.id);
    if (pack.version < current.version) return problem('packOlder', `${pack.version} < ${current.version}`);
    if (pack.version === current.version) {
      return (await isSame(pack, current))
        ? ok({ pack, key, isNew: false, isExpired })
        : problem('packSameVersion', String(pack.version));
    }
  }
  if (pack.publishedAt > now + mostAheadMs) return problem('packFuture');
  if (!isForDesk(pack, agent)) return problem('packNotForHere', `${pack.id}@${pack.version}`);
  return ok({ pack, key, isNew: true, isExpired });
}

/** What is in force may have been read by an older build, which did not fill in what this one does. */
async function isSame(pack: Pack, current: Pack): Promise<boolean> {
  const again = await checkPack(current);
  const [ours, theirs] = [again.ok ? again.value : current, pack];
  const breathe = breathing();
  return (await canonicalInTurns(ours, breathe)) === (await canonicalInTurns(theirs, breathe));
}
