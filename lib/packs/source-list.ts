import type { PackSource } from './shape/source.ts';

/** One place packs are taken from. `id`: its address, or its place in the policy. */
export type Source = {
  id: string;
  kind: 'policy' | 'url';
  keys: readonly string[];
  url?: string;
  text?: string;
};

/** What is known of the pack in force that another one would take the place of. */
type InForce = { source: { kind: string; url?: string }; key: string };

/** Every source: the policy's first. An address that both name is the policy's. */
export function sourceList(
  policy: readonly PackSource[],
  own: readonly { url: string; keys: readonly string[] }[],
): Source[] {
  const list: Source[] = [];
  const add = (source: Source) => {
    if (!list.some(({ id }) => id === source.id)) list.push(source);
  };
  for (const [index, { url, pack, keys }] of policy.entries()) {
    if (url !== undefined) add({ id: url, kind: 'policy', url, keys });
    else if (pack !== undefined) add({ id: `pack:${index}`, kind: 'policy', text: pack, keys });
  }
  for (const { url, keys } of own) add({ id: url, kind: 'url', url, keys });
  return list;
}

/**
 * Whether a source still stands for a pack in force. `holds`: which pack each source held when it was last read, undefined
 * where that is not known; then it may be this one. A file stands for itself.
 */
export function isNamed(
  row: InForce & { id: string },
  list: readonly Source[],
  holds: (source: Source) => string | undefined,
): boolean {
  if (row.source.kind !== 'policy' && row.source.kind !== 'url') return true;
  return list.some((source) => {
    const held = holds(source);
    // A source that was never heard yet may be where the pack has moved to.
    if (held === undefined) return isFrom(row, source) || source.keys.includes(row.key);
    return held === row.id && (isFrom(row, source) || source.kind === 'policy');
  });
}

/** Whether the pack in force came from here. What stands in the policy itself has no address. */
export function isFrom({ source }: InForce, { kind, url }: Source): boolean {
  return kind === source.kind && url === source.url;
}

/**
 * Whether a source may bring what takes the place of a pack in force with the same id. The organisation always may; whoever
 * else needs a key that this pack is signed with already, and never takes what the organisation gave.
 */
export function mayReplace(row: InForce, by: Source): boolean {
  if (by.kind === 'policy') return true;
  return row.source.kind !== 'policy' && (row.source.url === by.url || by.keys.includes(row.key));
}

/**
 * Whether the pack in force goes on counting as its source's while another one holds the same: a second address is no news.
 * Only the organisation takes over what is somebody else's.
 */
export function staysWithItsSource(row: InForce, by: Source, list: readonly Source[]): boolean {
  const isOrganisations = row.source.kind === 'policy' || by.kind !== 'policy';
  return isOrganisations && list.some((source) => isFrom(row, source));
}

/**
 * Whether versions must rise from the pack in force. Not when its key is trusted no more: who once had that key could have
 * used up every number. While its own source still trusts it, it is: two addresses with a key each must not take turns. Only
 * the organisation need not heed what came by hand.
 */
export function mustRiseFrom(row: InForce, by: Source, list: readonly Source[]): boolean {
  if (by.keys.includes(row.key)) return true;
  if (by.kind === 'policy' && row.source.kind !== 'policy') return false;
  return list.some((source) => isFrom(row, source) && source.keys.includes(row.key));
}
