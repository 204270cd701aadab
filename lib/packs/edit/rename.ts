import { at, listAt, setAt, type Path } from './at-path.ts';
import type { Draft, Entry } from './draft.ts';
import { placeOf } from './place-of.ts';
import { slugOf } from './slug-of.ts';

/** Gives the part or item at `path` another id, wherever it is called by it: links, shortcuts, translations. */
export function rename(draft: Draft, path: Path, id: string): Draft {
  const old = at(draft, [...path, 'id']);
  if (typeof old !== 'string' || old === id) return draft;
  const before = placeOf(draft, path);
  const renamed = setAt(draft, [...path, 'id'], id);
  const after = placeOf(renamed, path);
  const followed = path.length === 2 ? follow(renamed, String(path[0]), old, id) : renamed;
  return { ...followed, translations: moveTexts(followed.translations, before, after) };
}

/** A second one below the part or item at `path`, with an id and a name of its own and the same translations. */
export function duplicate(draft: Draft, path: Path, nameOfCopy: (name: string) => string): Draft {
  const listPath = path.slice(0, -1);
  const entry = at(draft, path) as Entry | undefined;
  if (entry === undefined) return draft;
  const taken = listAt(draft, listPath).map((one) => (one as Entry).id);
  const copy: Entry = { ...structuredClone(entry), id: slugOf(entry.id, taken) };
  for (const field of ['name', 'title', 'text'] as const) {
    if (typeof copy[field] !== 'string') continue;
    copy[field] = nameOfCopy(copy[field]);
    break;
  }
  const index = Number(path.at(-1)) + 1;
  const grown = setAt(draft, listPath, listAt(draft, listPath).toSpliced(index, 0, copy));
  const from = placeOf(draft, path);
  const to = placeOf(grown, [...listPath, index]);
  return { ...grown, translations: moveTexts(grown.translations, from, to, true) };
}

const links: Readonly<Record<string, string>> = { messages: 'message', outcomes: 'outcome' };

function follow(draft: Draft, part: string, old: string, id: string): Draft {
  const field = links[part];
  const inEntry = (entry: Entry): Entry => {
    let next = entry;
    if (field !== undefined && next[field] === old) next = { ...next, [field]: id };
    if (Array.isArray(next['items'])) {
      const items = next['items'] as Entry[];
      if (field !== undefined && items.some((item) => item[field] === old))
        next = {
          ...next,
          items: items.map((item) => (item[field] === old ? { ...item, [field]: id } : item)),
        };
    }
    const opens = next['opens'] as { part?: string; id?: string } | undefined;
    return opens?.part === part && opens.id === old ? { ...next, opens: { ...opens, id } } : next;
  };
  return {
    ...draft,
    checklists: draft.checklists.map(inEntry),
    messages: draft.messages.map(inEntry),
    scenarios: draft.scenarios.map(inEntry),
    shortcuts: draft.shortcuts.map(inEntry),
  };
}

function moveTexts(
  translations: Draft['translations'],
  from: string,
  to: string,
  isCopy = false,
): Draft['translations'] {
  const isUnder = (place: string) => place.startsWith(`${from}.`);
  return Object.fromEntries(
    Object.entries(translations).map(([language, texts]) => [
      language,
      Object.fromEntries(
        Object.entries(texts).flatMap(([place, text]) => {
          if (!isUnder(place)) return [[place, text]];
          const moved = [to + place.slice(from.length), text];
          return isCopy ? [[place, text], moved] : [moved];
        }),
      ),
    ]),
  );
}
