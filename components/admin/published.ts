import { useLiveQuery } from 'dexie-react-hooks';
import { packInForceOf } from '@/lib/db/packs.ts';
import { placeOf } from '@/lib/packs/edit/place-of.ts';
import type { Path } from '@/lib/packs/edit/at-path.ts';
import { useDraft } from './writing.ts';

/** Whether desks may know the part or item at `path` by its id already: then it stays. */
export function usePublished(path: Path): boolean {
  const draft = useDraft();
  const known = useLiveQuery(async () => placesOf((await packInForceOf(draft.id))?.pack), [draft.id]);
  return known?.has(placeOf(draft, path)) ?? false;
}

function placesOf(pack: object | undefined): ReadonlySet<string> {
  const places = new Set<string>();
  for (const [part, list] of Object.entries(pack ?? {})) {
    if (!Array.isArray(list)) continue;
    for (const entry of list as { id: string; items?: { id: string }[] }[]) {
      places.add(`${part}.${entry.id}`);
      for (const item of entry.items ?? []) places.add(`${part}.${entry.id}.items.${item.id}`);
    }
  }
  return places;
}
