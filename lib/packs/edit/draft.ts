import { packParts, type PackContent, type PackPart } from '../shape/pack.ts';

/** One part while it is written: any text may still be empty and any field missing, but it has its id. */
export type Entry = { id: string; [field: string]: unknown };

/** A pack while it is written. What it would be as a pack says `finish`. */
export type Draft = {
  id: string;
  name: string;
  language: string;
  translations: Record<string, Record<string, string>>;
  [field: string]: unknown;
} & Record<PackPart, Entry[]>;

/** A pack with nothing in it. */
export function emptyDraft({ id, name, language }: Pick<Draft, 'id' | 'name' | 'language'>): Draft {
  const parts = Object.fromEntries(packParts.map((part) => [part, []])) as unknown as Record<
    PackPart,
    Entry[]
  >;
  return { ...parts, id, name, language, translations: {} };
}

/** What was kept of a draft, with every list in its place whatever is missing there. */
export function draftOf(kept: PackContent | Record<string, unknown>): Draft {
  const { id, name, language, translations } = kept;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const begun = emptyDraft({ id: text(id), name: text(name), language: text(language) });
  const parts = Object.fromEntries(packParts.map((part) => [part, entriesOf(kept[part])]));
  return {
    ...kept,
    ...begun,
    ...parts,
    translations: typeof translations === 'object' ? { ...translations } : {},
  };
}

function entriesOf(value: unknown): Entry[] {
  if (!Array.isArray(value)) return [];
  return value.filter(
    (one: unknown): one is Entry =>
      typeof one === 'object' && one !== null && 'id' in one && typeof one.id === 'string',
  );
}
