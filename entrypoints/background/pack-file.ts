import { openChecked } from '@/lib/db/health.ts';
import { packInForceOf, putPack } from '@/lib/db/packs.ts';
import { fingerprint } from '@/lib/crypto/signing-key.ts';
import type { PackFileAnswer } from '@/lib/messages/contract.ts';
import { readPack } from '@/lib/packs/read-pack.ts';
import { sourceList } from '@/lib/packs/source-list.ts';
import { takePack } from '@/lib/packs/take-pack.ts';
import { readPolicy, type Policy } from '@/lib/policy.ts';
import { ok, problem, type Result } from '@/lib/problem.ts';
import { packSources } from '@/lib/settings.ts';
import { deskHere } from './desk.ts';

/**
 * Takes the pack in a file. A key that nothing here names yet is asked about first; once trusted it is the only one for this
 * pack. A pack that the policy or an address brings is taken from a file only with one of their keys.
 */
export async function takePackFile(
  text: string,
  trusted: string | undefined,
  now: number,
): Promise<Result<PackFileAnswer>> {
  return navigator.locks.request('kept-packs', async () => {
    const opened = await openChecked();
    if (!opened.ok) return opened;
    const read = await readPack(text);
    if (!read.ok) return read;
    const { id } = read.value.pack;
    const { key } = read.value.signed;
    const policy = await readPolicy();
    const [row, desk, pinned] = await Promise.all([packInForceOf(id), deskHere(policy), keysFor(id, policy)]);

    const isKnown = pinned.includes(key);
    if (!isKnown && row !== undefined) return problem('packWrongKey');
    const taken = await takePack({ text, trustedKeys: [key], current: row?.pack, agent: desk, now });
    if (!taken.ok) return taken;
    const { pack, isNew } = taken.value;
    const { name, version } = pack;
    if (!isKnown && trusted !== key) {
      const { reason, publishedBy } = pack;
      return ok({
        is: 'unknownKey',
        key,
        fingerprint: await fingerprint(key),
        name,
        version,
        reason,
        ...(publishedBy === undefined ? {} : { publishedBy }),
      });
    }
    if (!isNew) return ok({ is: 'same', name, version });
    const { refused: _, ...before } = row ?? { source: { kind: 'file' as const } };
    const done = await putPack({
      ...before,
      id,
      pack,
      key,
      takenAt: now,
      ...(row === undefined ? {} : { before: row.pack }),
      // Whoever chose the file has seen it.
      seenVersion: version,
    });
    return done.ok ? ok({ is: 'taken', name, version }) : done;
  });
}

/** The keys that may sign this pack here. While it is not in force, any key of the organisation may. */
async function keysFor(id: string, policy: Policy): Promise<readonly string[]> {
  const [row, own] = await Promise.all([packInForceOf(id), packSources.getValue()]);
  const list = sourceList(policy.packs, own);
  if (row === undefined) return list.filter(({ kind }) => kind === 'policy').flatMap(({ keys }) => keys);
  if (row.source.kind === 'file') return [row.key];
  const named = list.filter(({ kind, url }) => kind === row.source.kind && url === row.source.url);
  return named.length === 0 ? [row.key] : named.flatMap(({ keys }) => keys);
}
