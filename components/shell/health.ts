import { create } from 'zustand';
import type { Repair } from '@/lib/db/database.ts';
import { repairWasSaid } from '@/lib/db/health.ts';
import type { Problem, Result } from '@/lib/problem.ts';

/** How the storage is, as far as the person must know. */
type Health = { trouble: Problem | null; repair: Repair | null; understood: () => void };

export const useHealth = create<Health>((set) => ({
  trouble: null,
  repair: null,
  understood: () => {
    set({ repair: null });
    void repairWasSaid();
  },
}));

export function startHealth(opened: Result<Repair | undefined>): void {
  if (opened.ok) useHealth.setState({ trouble: null, repair: opened.value ?? null });
  else useHealth.setState({ trouble: opened, repair: null });
}
