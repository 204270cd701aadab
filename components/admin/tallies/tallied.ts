import { create } from 'zustand';
import { sumTallies, type ItemTallyFile, type SummedItem } from '@/lib/transfer/item-tally-file.ts';

/** The tallies that were read in this window; nothing of them is kept. */
type Tallied = { files: readonly ItemTallyFile[]; sums: ReadonlyMap<string, SummedItem | null> };
export const useTallies = create<Tallied>(() => ({ files: [], sums: new Map() }));

/** False when the very same tally was counted already. */
export function addTally(file: ItemTallyFile): boolean {
  const { files } = useTallies.getState();
  const text = JSON.stringify(file);
  if (files.some((one) => JSON.stringify(one) === text)) return false;
  const all = [...files, file];
  useTallies.setState({ files: all, sums: sumTallies(all) });
  return true;
}

export function forgetTallies(): void {
  useTallies.setState({ files: [], sums: new Map() });
}
