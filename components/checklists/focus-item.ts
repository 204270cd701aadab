import { create } from 'zustand';

/** The item that is to have the focus as soon as it is drawn: its tab may not be loaded yet. */
export const useWantedItem = create<{ wanted: string | null }>(() => ({ wanted: null }));

export function wantedItem(run: string, item: string): string {
  return `${run}|${item}`;
}

/** So long (ms) an item may take to be drawn. Drawn later, it must not take the caret from where the person is by then. */
const patienceMs = 2000;
let waiting: ReturnType<typeof setTimeout>;

export function focusItem(run: string, item: string): void {
  useWantedItem.setState({ wanted: wantedItem(run, item) });
  clearTimeout(waiting);
  waiting = setTimeout(() => useWantedItem.setState({ wanted: null }), patienceMs);
}
