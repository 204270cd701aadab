import { handFile } from '@/components/shell/hand-file.ts';
import { keepPackVersion } from '@/lib/db/pack-versions.ts';
import { composePack, type Publication } from '@/lib/packs/compose-pack.ts';
import { readPack } from '@/lib/packs/read-pack.ts';
import type { PackContent } from '@/lib/packs/shape/pack.ts';
import { signPack } from '@/lib/packs/sign-pack.ts';
import type { Result } from '@/lib/problem.ts';
import type { KeptKey } from '@/lib/records/signing-key.ts';
import type { PackVersion } from '@/lib/records/pack-version.ts';

/**
 * Signs the pack, keeps it in the history and hands over the file. The file is read back as a desk would before anything is
 * kept: what a desk would refuse is never published.
 */
export async function publish(
  content: PackContent,
  publication: Publication,
  key: KeptKey,
): Promise<Result<PackVersion>> {
  const pack = await composePack(content, publication);
  if (!pack.ok) return pack;
  const text = await signPack(pack.value, { privateKey: key.privateKey, publicKey: key.id });
  const read = await readPack(text);
  if (!read.ok) return read;
  const { id: packId, version, reason, publishedAt } = pack.value;
  const id = `${packId}@${version}`;
  const kept = await keepPackVersion({ id, packId, version, text, key: key.id, reason, publishedAt });
  if (kept.ok) handVersion(kept.value);
  return kept;
}

/** The name without its version: every publication takes the place of the last one where desks look for it. */
export function handVersion({ packId, text }: PackVersion): void {
  handFile(`${packId}.kept-pack.json`, 'application/json', text);
}
