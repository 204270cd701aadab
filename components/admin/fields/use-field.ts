import { at, setAt, type Path } from '@/lib/packs/edit/at-path.ts';
import { placeOf } from '@/lib/packs/edit/place-of.ts';
import { edit, useWriting } from '../writing.ts';

/** One value of the open draft: what stands there, how to change it, and the marks by which the caret finds it. */
export function useField(path: Path) {
  const value = useWriting(({ history }) => at(history?.present, path));
  const place = useWriting(({ history }) => placeOf(history?.present, path));
  const about = path.join('/');
  return {
    value,
    about,
    /** Typing: steps of one field are gathered. */
    type: (to: unknown) => edit((draft) => setAt(draft, path, to), about),
    /** A choice: a step of its own. */
    set: (to: unknown) => edit((draft) => setAt(draft, path, to)),
    marks: { 'data-place': place, 'data-path': about },
  };
}

export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
