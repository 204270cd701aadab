import { useLiveQuery } from 'dexie-react-hooks';
import { packVersionsOf } from '@/lib/db/pack-versions.ts';
import { packInForceOf } from '@/lib/db/packs.ts';
import { placeOf } from '@/lib/packs/edit/place-of.ts';
import type { Path } from '@/lib/packs/edit/at-path.ts';
import { readSigned } from '@/lib/packs/read-pack.ts';
import { useDraft } from './writing.ts';

/** Whether desks may know the part or item at `path` by its id already: then it stays. */
export function usePublished(path: Path): boolean {
  const draft = useDraft();
  const known = useLiveQuery(() => publishedPlaces(draft.id), [draft.id]);
  return known?.has(placeOf(draft, path)) ?? false;
}

/** Of the version published here last, and of the one in force here. */
async function publishedPlaces(packId: string): Promise<ReadonlySet<string>> {
  const [[last], inForce] = await Promise.all([packVersionsOf(packId), packInForceOf(packId)]);
  const signed = last === undefined ? undefined : await readSigned(last.text);
  const published = signed?.ok === true ? signed.value.pack : undefined;
  return new Set([...placesOf(published), ...placesOf(inForce?.pack)]);
}

function placesOf(pack: unknown): string[] {
  return Object.entries(pack ?? {}).flatMap(([part, list]: [string, unknown]) =>
    Array.isArray(list)
      ? (list as { id: string; items?: { id: string }[] }[]).flatMap(({ id, items = [] }) => [
          `${part}.${id}`,
          ...items.map((item) => `${part}.${id}.items.${item.id}`),
        ])
      : [],
  );
}
