import type { Pressed } from '@/components/shell/guarded.ts';
import { useTrouble } from '@/components/shell/trouble.ts';
import { stepOn } from '@/lib/db/commitments.ts';
import { undo, type Step } from '@/lib/records/commitment-steps.ts';

/** How a row takes a step: through the gate, and with its Undo. True when it was done. */
export type Take = (
  event: Pressed,
  name: 'offered' | 'recalled' | 'accepted',
  step: Step,
) => Promise<boolean>;

/** Takes one step back, within ten seconds of it. */
export async function undoStep(id: string, eventId: string): Promise<void> {
  const done = await stepOn(id, undo(eventId), Date.now());
  useTrouble.getState().say(done.ok ? null : done.reason);
}
