import { itemShape } from '../shape/checklist-template.ts';
import { packContentShape, packParts, type PackContent, type PackPart } from '../shape/pack.ts';
import type { Draft, Entry } from './draft.ts';

/** An empty object here says nothing; of a rule it says that it is not written yet. */
const dropEmpty = new Set(['audience', 'for', 'link', 'signal', 'opens', 'translations']);
/** Made by pointing, not typed: what is empty there may have its meaning. */
const asItIs = new Set(['adapter']);

/** The draft as a pack would have it: without the fields that were left empty. Whether it fits says `packContentShape`. */
export function finish(draft: Draft): Record<string, unknown> {
  return pruned(draft) as Record<string, unknown>;
}

/** Everything of a draft that fits already, for the preview: half-written parts and items are left out. */
export function fitting(draft: Draft): PackContent {
  const whole = finish(draft);
  const parts = Object.fromEntries(packParts.map((part) => [part, fittingEntries(part, whole[part])]));
  const { id, name, language, translations } = packContentShape.shape;
  const or = <Value>(read: { success: boolean; data?: Value }, otherwise: Value) =>
    read.success && read.data !== undefined ? read.data : otherwise;
  const head = {
    id: or(id.safeParse(whole['id']), 'draft'),
    name: or(name.safeParse(whole['name']), 'Draft'),
    language: or(language.safeParse(whole['language']), 'en'),
    translations: or(translations.safeParse(whole['translations'] ?? {}), {}),
  };
  return { ...whole, ...parts, ...head } as PackContent;
}

function fittingEntries(part: PackPart, value: unknown): unknown[] {
  const entries = (Array.isArray(value) ? value : []) as Entry[];
  const seen = new Set<string>();
  return entries.flatMap((entry): unknown[] => {
    const fit = part === 'checklists' ? withFittingItems(entry) : entry;
    const read = packContentShape.shape[part].safeParse([fit]);
    if (!read.success || seen.has(entry.id)) return [];
    seen.add(entry.id);
    return read.data ?? [];
  });
}

function withFittingItems(entry: Entry): Entry {
  const items = (Array.isArray(entry['items']) ? entry['items'] : []) as Entry[];
  const own = items.filter(
    (item, index) =>
      itemShape.safeParse(item).success && items.findIndex(({ id }) => id === item.id) === index,
  );
  return { ...entry, items: own };
}

function pruned(value: unknown, key = ''): unknown {
  if (asItIs.has(key)) return value;
  if (Array.isArray(value)) {
    return value.map((one: unknown) => pruned(one)).filter((one) => one !== '' && one !== undefined);
  }
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .map(([name, inner]: [string, unknown]) => [name, pruned(inner, name)] as const)
    .filter(([name, inner]) => !isEmpty(name, inner, key));
  return Object.fromEntries(kept);
}

function isEmpty(name: string, value: unknown, of: string): boolean {
  if (value === '' || value === undefined) return true;
  const isObject = typeof value === 'object' && value !== null;
  if (!isObject || Object.keys(value).length > 0) return false;
  if (Array.isArray(value)) return ['is', 'isNot', 'teams', 'queues', 'sites', 'languages'].includes(name);
  return dropEmpty.has(name) || of === 'translations';
}
