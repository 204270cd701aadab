import type { ItemPanel } from './item-keys.ts';

/** What is being typed for an item, and into which of its panels. */
type Typed = { panel: ItemPanel; words: string };

/**
 * Words that are not saved yet outlive what is drawn: the item may come to stand elsewhere (a newer version, another phase), or the
 * page may show another case for a moment. In memory of this page only.
 */
const typed = new Map<string, Typed>();

/** `place` names an item on its checklist. */
export function typedFor(place: string): Typed | undefined {
  return typed.get(place);
}

export function keepTyped(place: string, what: Typed): void {
  typed.set(place, what);
}

export function forgetTyped(place: string): void {
  typed.delete(place);
}
