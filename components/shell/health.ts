import { create } from 'zustand';
import type { Repair } from '@/lib/db/database.ts';
import { repairWasSaid, watchRepairs } from '@/lib/db/health.ts';
import type { Problem, Result } from '@/lib/problem.ts';
import { whoseKnown } from './whose.ts';

/** How the storage is, as far as the person must know. Nothing of it may be shown before it is `whole`. */
type Health = { whole: boolean; trouble: Problem | null; repair: Repair | null; understood: () => void };

export const useHealth = create<Health>((set) => ({
  whole: false,
  trouble: null,
  repair: null,
  understood: () => {
    set({ repair: null });
    void repairWasSaid();
  },
}));

/** The first picture waits this long for the storage (ms); then it says that the storage is being checked. */
const patienceMs = 500;

/**
 * Resolves when `checking` is through, or when the person should see something: not before it is known whose page this is,
 * because what is drawn reads their settings.
 */
export async function soon(checking: Promise<void>): Promise<void> {
  await whoseKnown();
  await Promise.race([checking, new Promise<void>((resolve) => setTimeout(resolve, patienceMs))]);
}

/** Takes what the opening answered; a repair that comes later, while the page is open, is told of as well. */
export function startHealth(opened: Result<Repair | undefined>): void {
  if (!opened.ok) {
    useHealth.setState({ whole: false, trouble: opened, repair: null });
    return;
  }
  useHealth.setState({ whole: true, trouble: null, repair: opened.value ?? null });
  watchRepairs((repair) => useHealth.setState({ repair: repair ?? null }));
}
