import { create } from 'zustand';
import { sumTallies, type ItemTallyFile, type SummedItem } from '@/lib/transfer/item-tally-file.ts';

/** The tallies that were read in this window; nothing of them is kept. */
type Tallied = { files: readonly ItemTallyFile[]; sums: ReadonlyMap<string, SummedItem | null> };
export const useTallies = create<Tallied>(() => ({ files: [], sums: new Map() }));

/** False when this file was counted already. */
export function addTally(file: ItemTallyFile): boolean {
  const { files } = useTallies.getState();
  if (files.some((one) => one.file === file.file)) return false;
  const all = [...files, file];
  useTallies.setState({ files: all, sums: sumTallies(all) });
  return true;
}

export function forgetTallies(): void {
  useTallies.setState({ files: [], sums: new Map() });
}
