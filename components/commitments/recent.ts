import { create } from 'zustand';
import type { Commitment } from '@/lib/records/commitment.ts';
import { undoMs } from '@/lib/records/commitment-events.ts';

/** A step just taken: `row`, as it was before, keeps its place for ten seconds and shows what it is `after`, with Undo. */
export type RecentStep = { row: Commitment; after: Commitment; eventId: string; did: string; at: number };

/** The live list has caught up with a write after this long (ms). */
const catchUpMs = 1000;

type Recent = {
  steps: Record<string, RecentStep>;
  /** Rows with a step under way: they stay too, so that the list never drops one for a moment, and its focus with it. */
  held: Record<string, Commitment>;
  hold: (row: Commitment) => void;
  add: (step: RecentStep) => void;
  drop: (id: string) => void;
};

export const useRecent = create<Recent>((set) => ({
  steps: {},
  held: {},
  hold: (row) => {
    set(({ held }) => ({ held: { ...held, [row.id]: row } }));
    setTimeout(() => {
      set(({ held }) => (held[row.id] === row ? { held: without(held, row.id) } : {}));
    }, catchUpMs);
  },
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

function without<Value>(all: Record<string, Value>, id: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(all).filter(([key]) => key !== id));
}
