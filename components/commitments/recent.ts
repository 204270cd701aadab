import { create } from 'zustand';
import type { Commitment } from '@/lib/records/commitment.ts';
import { undoMs } from '@/lib/records/commitment-events.ts';

/** A step just taken: its row stays where it was, with Undo, for ten seconds. */
export type RecentStep = { row: Commitment; eventId: string; did: string; at: number };

type Recent = {
  steps: Record<string, RecentStep>;
  add: (step: RecentStep) => void;
  drop: (id: string) => void;
};

export const useRecent = create<Recent>((set) => ({
  steps: {},
  add: (step) => {
    set(({ steps }) => ({ steps: { ...steps, [step.row.id]: step } }));
    setTimeout(() => {
      set(({ steps }) =>
        steps[step.row.id]?.eventId === step.eventId ? { steps: without(steps, step.row.id) } : {},
      );
    }, undoMs);
  },
  drop: (id) => set(({ steps }) => ({ steps: without(steps, id) })),
}));

function without(steps: Record<string, RecentStep>, id: string): Record<string, RecentStep> {
  return Object.fromEntries(Object.entries(steps).filter(([key]) => key !== id));
}
