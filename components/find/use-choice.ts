import { useState } from 'react';

/** Which rows are chosen, by id. */
export type Choice = {
  ids: readonly string[];
  has: (id: string) => boolean;
  /** Chooses or leaves one; with `isRange` everything from the one pressed last to this one is chosen. */
  toggle: (id: string, isRange: boolean) => void;
  all: () => void;
  clear: () => void;
};

/** What is not shown any more is not chosen either. `shown` is in the order of the screen. */
export function useChoice(shown: readonly string[]): Choice {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string>();
  const toggle = (id: string, isRange: boolean) => {
    const next = new Set(chosen);
    const [from, to] = [shown.indexOf(last ?? id), shown.indexOf(id)];
    if (isRange && from >= 0) {
      for (const one of shown.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(one);
    } else if (!next.delete(id)) next.add(id);
    setChosen(next);
    setLast(id);
  };
  return {
    ids: shown.filter((id) => chosen.has(id)),
    has: (id) => chosen.has(id),
    toggle,
    all: () => setChosen(new Set(shown)),
    clear: () => setChosen(new Set()),
  };
}
