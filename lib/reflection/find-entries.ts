import { wordsOf } from '../records/commitment-terms.ts';
import type { OwnReflection, Reflection, Tag } from '../records/reflection.ts';

/** An entry with its words as they are looked up: lower case, without marks, a space before each. */
export type Findable = { entry: OwnReflection; words: string };

export type Wanted = { typed: string; kind: Reflection['kind'] | ''; tag: Tag | '' };

/** The entries as they are searched; those that have not changed since `known` keep their words. */
export function findable(entries: readonly OwnReflection[], known: readonly Findable[] = []): Findable[] {
  const before = new Map(known.map((one) => [one.entry.id, one]));
  return entries.map((entry) => {
    const text = textOf(entry);
    const same = before.get(entry.id);
    const words = same !== undefined && textOf(same.entry) === text ? same.words : spaced(wordsOf(text));
    return { entry, words };
  });
}

/** Those that hold each typed word, or a word that begins with it, in any order; as they came. Nothing typed fits all. */
export function findEntries(all: readonly Findable[], { typed, kind, tag }: Wanted): OwnReflection[] {
  const wanted = wordsOf(typed).map((word) => ` ${word}`);
  return all.flatMap(({ entry, words }) => {
    if (kind !== '' && entry.kind !== kind) return [];
    if (tag !== '' && !(entry.body.is === 'log' && entry.body.tag === tag)) return [];
    return wanted.every((word) => words.includes(word)) ? [entry] : [];
  });
}

function textOf({ body }: OwnReflection): string {
  if (body.is === 'log') return `${body.text} ${body.caseTitle}`;
  if (body.is === 'try') return body.text;
  return `${body.happened} ${body.mine} ${body.differently} ${body.others}`;
}

function spaced(words: readonly string[]): string {
  return words.map((word) => ` ${word}`).join('');
}
