import { SquareCheckBig, SquareMinus, Square, CircleAlert, CircleDot } from 'lucide-react';
import type { ItemState } from '@/lib/records/checklist.ts';

export type Tone = 'past' | 'soon' | 'calm';

const soonMs = 60 * 60_000;

/** How near its time an open item is (epoch ms). */
export function toneOf(dueAt: number | undefined, now: number): Tone {
  if (dueAt === undefined) return 'calm';
  return dueAt < now ? 'past' : dueAt - now <= soonMs ? 'soon' : 'calm';
}

/** A shape for each state, never a colour alone; the words beside it say the same. */
export function ItemMark({ state }: Pick<ItemState, 'state'>) {
  const Mark = { open: Square, done: SquareCheckBig, notApplicable: SquareMinus, skipped: SquareMinus }[
    state
  ];
  return <Mark size={16} aria-hidden data-mark={state} />;
}

/** Beside a time that is near or past. */
export function TimeMark({ tone }: { tone: Tone }) {
  if (tone === 'calm') return null;
  const Mark = tone === 'past' ? CircleAlert : CircleDot;
  return <Mark size={12} aria-hidden />;
}
