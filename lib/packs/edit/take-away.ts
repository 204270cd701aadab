import { removeAt, type Path } from './at-path.ts';
import type { Draft } from './draft.ts';
import { placeOf } from './place-of.ts';

/** Without the part or item at `path` and without its translations: another one of that id must not come by them later. */
export function takeAway(draft: Draft, path: Path): Draft {
  const place = `${placeOf(draft, path)}.`;
  const translations = Object.fromEntries(
    Object.entries(draft.translations).map(([language, texts]) => [
      language,
      Object.fromEntries(Object.entries(texts).filter(([key]) => !key.startsWith(place))),
    ]),
  );
  return { ...removeAt(draft, path), translations };
}
