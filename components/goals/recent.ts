import { create } from 'zustand';
import { undoMs } from '@/lib/records/commitment-events.ts';
import type { Goal } from '@/lib/records/goal.ts';

/** What a goal was before it was reached, dropped or taken up again; for ten seconds it can be that once more. */
export type Recent = { before: Goal['state']; endedAt: number | undefined; after: Goal['state'] };

export const useRecent = create<{ steps: Readonly<Record<string, Recent>> }>(() => ({ steps: {} }));

export function remember(id: string, step: Recent): void {
  useRecent.setState(({ steps }) => ({ steps: { ...steps, [id]: step } }));
  setTimeout(() => {
    if (useRecent.getState().steps[id] === step) forget(id);
  }, undoMs);
}

export function forget(id: string): void {
  useRecent.setState(({ steps }) => ({
    steps: Object.fromEntries(Object.entries(steps).filter(([key]) => key !== id)),
  }));
}
