import { at, listAt, type Path } from './at-path.ts';

/** A path by the ids on its way, as translations and findings name a place: `checklists.refund.items.tell.text`. */
export function placeOf(draft: unknown, path: Path): string {
  return path
    .map((step, index) => {
      const id = typeof step === 'number' ? at(draft, [...path.slice(0, index + 1), 'id']) : undefined;
      return typeof id === 'string' ? id : String(step);
    })
    .join('.');
}

/** The path of a part's entry by its id; undefined where it is gone. */
export function pathOfEntry(draft: unknown, part: string, id: string): Path | undefined {
  const index = listAt(draft, [part]).findIndex((one) => (one as { id?: unknown }).id === id);
  return index === -1 ? undefined : [part, index];
}
