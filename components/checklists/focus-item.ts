import { create } from 'zustand';

/** The item that is to have the focus as soon as it is drawn: its tab may not be loaded yet. */
export const useWantedItem = create<{ wanted: string | null }>(() => ({ wanted: null }));

export function wantedItem(run: string, item: string): string {
  return `${run}|${item}`;
}

export function focusItem(run: string, item: string): void {
  useWantedItem.setState({ wanted: wantedItem(run, item) });
}
