import { create } from 'zustand';
import type { Reason } from '@/lib/problem.ts';

/** The sentence that explains why the last step was not taken, shown until the next one. */
type Trouble = { reason: Reason | 'again' | null; say: (reason: Reason | 'again' | null) => void };

export const useTrouble = create<Trouble>((set) => ({
  reason: null,
  say: (reason) => set({ reason }),
}));
