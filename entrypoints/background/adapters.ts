import type { Adapter, Facts } from '@/lib/adapters/define-adapter.ts';
import generic from '@/lib/adapters/generic.ts';
import { candidatesFor } from '@/lib/adapters/index.ts';
import { packsInForce } from '@/lib/db/packs.ts';
import { siteAdapterOf } from '@/lib/db/site-adapters.ts';
import { isLikeAny } from '@/lib/packs/pattern.ts';
import { canary, packChecks } from '@/lib/settings.ts';

/**
 * What may read the pages of a site, most wanted first; the last takes any page. What the person taught decides alone;
 * then what a pack of the organisation says, then the built-in ones: by the host, or else those that a page shows by what it holds.
 */
export async function adaptersFor(site: string): Promise<readonly Adapter[]> {
  const own = await ownAdapterOf(site);
  return own === null ? candidatesFor(new URL(site).hostname) : [own];
}

/** Whether these facts were read by something else than what reads this site now. What a page makes unreadable stays so. */
export function isReadOtherwise({ adapter }: Facts, adapters: readonly Adapter[]): boolean {
  return adapter !== 'unreadable' && !adapters.some(({ id }) => id === adapter);
}

/** By site, while the worker lives: every page asks at its start and at every change. */
const known = new Map<string, Promise<Adapter | null>>();

/** What was taught is looked up anew. */
export function forgetAdapters(): void {
  known.clear();
}

/** The canary rises with every write but those of packs, which are written here after a look or from a file. */
export function listenForAdapters(): void {
  canary.watch(forgetAdapters);
  packChecks.watch(forgetAdapters);
}

/** Null for the built-in ones. Where the built-in one is switched off, any page's address and title are what is left. */
async function ownAdapterOf(site: string): Promise<Adapter | null> {
  const before = known.get(site);
  if (before !== undefined) return before;
  const asked = look(site);
  known.set(site, asked);
  return asked;
}

async function look(site: string): Promise<Adapter | null> {
  const found = await siteAdapterOf(site);
  // A database that is closed changes nothing now, and may be open the next time.
  if (!found.ok) known.delete(site);
  if (!found.ok) return null;
  if (found.value?.adapter) return found.value.adapter;
  return (await packAdapterOf(site)) ?? (found.value?.builtInOff === true ? generic : null);
}

/** What an organisation's pack says of a site comes after what the person taught there, and before what came with Kept. */
async function packAdapterOf(site: string): Promise<Adapter | undefined> {
  const packs = await packsInForce();
  return packs.flatMap(({ pack }) => pack.adapters).find(({ sites }) => isLikeAny(site, sites))?.adapter;
}
