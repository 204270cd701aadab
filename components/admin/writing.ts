import { create } from 'zustand';
import { at, insertAt, listAt, moveAt, type Path } from '@/lib/packs/edit/at-path.ts';
import type { Draft, Entry } from '@/lib/packs/edit/draft.ts';
import { begin, change, redo, undo, type History } from '@/lib/packs/edit/history.ts';
import { duplicate, rename } from '@/lib/packs/edit/rename.ts';
import { takeAway } from '@/lib/packs/edit/take-away.ts';
import { isUntitled, slugOf } from '@/lib/packs/edit/slug-of.ts';
import { packParts, type PackPart } from '@/lib/packs/shape/pack.ts';

/** What the form shows: one entry of a part, what is said of the whole pack, or its translations. */
export type Chosen = { part: PackPart; index: number } | { part: 'pack' } | { part: 'translations' };

type Writing = {
  /** The draft that is open, with its steps back and forth. */
  history: History<Draft> | null;
  chosen: Chosen;
  /** Where the caret is wanted, by its place; `n` tells a second wish for the same place from the first. */
  wanted: { place: string; n: number };
  /** Which column a narrow window shows. */
  column: 'parts' | 'form' | 'preview';
  /** The name of what was just deleted, until the next change. */
  deleted: string | null;
};

/** The pack that is being written. Lost with the page; what keeps it is autosave.ts. */
export const useWriting = create<Writing>(() => ({
  history: null,
  chosen: { part: 'pack' },
  wanted: { place: '', n: 0 },
  column: 'form',
  deleted: null,
}));

/** The open draft; asked only where one is open. */
export function useDraft(): Draft {
  const history = useWriting((state) => state.history);
  if (history === null) throw new Error('a form is drawn without a draft');
  return history.present;
}

/** Puts a draft up, without steps back to the one before. */
export function open(draft: Draft | null): void {
  const part = packParts.find((one) => (draft?.[one].length ?? 0) > 0);
  useWriting.setState({
    history: draft === null ? null : begin(draft),
    chosen: part === undefined ? { part: 'pack' } : { part, index: 0 },
    deleted: null,
  });
}

/** One change. `about` names the field while it is typed in, so that typing is one step. */
export function edit(to: (draft: Draft) => Draft, about?: string): void {
  const { history } = useWriting.getState();
  if (history === null) return;
  const next = to(history.present);
  const step = about === undefined ? { at: Date.now() } : { about, at: Date.now() };
  useWriting.setState({ history: change(history, next, step), deleted: null });
}

export function stepBack(): void {
  useWriting.setState(({ history }) => ({ history: history && undo(history), deleted: null }));
}

export function stepForth(): void {
  useWriting.setState(({ history }) => ({ history: history && redo(history), deleted: null }));
}

/** What is chosen or added is written next: the form is in view, also in a narrow window. */
export function choose(chosen: Chosen): void {
  useWriting.setState({ chosen, column: 'form' });
}

/** Brings the caret to a place, and the part it is in into the form. */
export function goTo(place: string): void {
  const { history, wanted, chosen } = useWriting.getState();
  const [part = '', id] = place.split('.');
  const isPart = (packParts as readonly string[]).includes(part);
  const index = isPart ? listAt(history?.present, [part]).findIndex((one) => (one as Entry).id === id) : -1;
  const found: Chosen | undefined =
    index >= 0
      ? { part: part as PackPart, index }
      : part === 'translations'
        ? { part }
        : isPart
          ? undefined
          : { part: 'pack' };
  useWriting.setState({ chosen: found ?? chosen, wanted: { place, n: wanted.n + 1 }, column: 'form' });
}

/** A new entry or item at the end of the list that `path` leads to; the caret goes to its first field. */
export function add(path: Path, fields: Record<string, unknown>, firstField: string): void {
  const { history } = useWriting.getState();
  const taken = listAt(history?.present, path).map((one) => (one as Entry).id);
  const id = slugOf('', taken);
  edit((draft) => insertAt(draft, path, { id, ...fields }));
  const [part, ...inner] = path;
  if (inner.length === 0) choose({ part: part as PackPart, index: taken.length });
  wantAt([...path, taken.length, firstField]);
}

export function copy(path: Path, nameOfCopy: (name: string) => string): void {
  edit((draft) => duplicate(draft, path, nameOfCopy));
  if (path.length === 2) choose({ part: path[0] as PackPart, index: Number(path[1]) + 1 });
}

/** Takes an entry or item away. The caret goes to what stands there now, outside of any text: there Ctrl+Z is Undo. */
export function drop(path: Path, name: string): void {
  edit((draft) => takeAway(draft, path));
  useWriting.setState({ deleted: name });
  const listPath = path.slice(0, -1);
  const left = listAt(useWriting.getState().history?.present, listPath).length;
  const next = [...listPath, Math.min(Number(path.at(-1)), left - 1)];
  const nearest = left === 0 ? listPath : next;
  if (path.length === 2) choose({ part: path[0] as PackPart, index: Math.max(0, Number(next[1])) });
  wantAt(path.length === 2 ? ['nav', ...nearest] : nearest);
}

/** One place up (-1) or down (1); what moved stays chosen. */
export function move(path: Path, by: 1 | -1): void {
  const list = listAt(useWriting.getState().history?.present, path.slice(0, -1));
  const index = Number(path.at(-1)) + by;
  if (index < 0 || index >= list.length) return;
  edit((draft) => moveAt(draft, path, by));
  if (path.length === 2) choose({ part: path[0] as PackPart, index });
}

/**
 * Gives an entry that came without a name the id that its name makes, once; in the same step as the typing. A name that makes
 * none, in Japanese or Arabic, gives it that of its kind: what desks may know by its id is never named anew.
 */
export function settleId(path: Path, name: unknown, about: string): void {
  edit((draft) => {
    const id = at(draft, [...path, 'id']);
    if (typeof id !== 'string' || !isUntitled(id) || typeof name !== 'string' || name.trim() === '')
      return draft;
    const others = listAt(draft, path.slice(0, -1))
      .filter((_, index) => index !== path.at(-1))
      .map((one) => (one as Entry).id);
    const made = slugOf(name, others);
    const kind = String(path.at(-2)).replace(/s$/, '');
    return rename(draft, path, isUntitled(made) ? slugOf(kind, others) : made);
  }, about);
}

/** The caret is wanted in the field of this path, whatever ids are on the way. */
export function wantAt(path: Path): void {
  const place = path.join('/');
  useWriting.setState(({ wanted }) => ({ wanted: { place, n: wanted.n + 1 } }));
}
