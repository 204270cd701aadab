import { create } from 'zustand';
import type { Checklist } from '@/lib/records/checklist.ts';
import type { KnownChecklistEvent } from '@/lib/records/checklist-events.ts';
import { undoMs } from '@/lib/records/commitment-events.ts';

/** A step just taken on a checklist, as it was `before`; for ten seconds it can be taken back where it was taken. */
export type RecentStep = { before: Checklist; event: KnownChecklistEvent };

type Recent = {
  steps: Record<string, RecentStep>;
  add: (step: RecentStep) => void;
  drop: (key: string) => void;
};

export const useRecent = create<Recent>((set) => ({
  steps: {},
  add: (step) => {
    const key = keyOf(step.before.id, 'item' in step.event ? step.event.item : '');
    set(({ steps }) => ({ steps: { ...steps, [key]: step } }));
    setTimeout(() => {
      set(({ steps }) => (steps[key] === step ? { steps: without(steps, key) } : {}));
    }, undoMs);
  },
  drop: (key) => set(({ steps }) => ({ steps: without(steps, key) })),
}));

/** The place where a step is taken back: an item, or with '' the checklist itself. */
export function keyOf(run: string, item: string): string {
  return `${run}|${item}`;
}

function without<Value>(all: Record<string, Value>, key: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(all).filter(([known]) => known !== key));
}
