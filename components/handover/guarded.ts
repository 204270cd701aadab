import { gate } from '@/components/shell/gate.ts';
import { useTrouble } from '@/components/shell/trouble.ts';
import { stepOn } from '@/lib/db/commitments.ts';
import type { Result } from '@/lib/problem.ts';
import { undo, type Step } from '@/lib/records/commitment-steps.ts';

export type Pressed = { isTrusted: boolean };

/** How a row takes a step: through the gate, and with its Undo. True when it was done. */
export type Take = (
  event: Pressed,
  name: 'offered' | 'recalled' | 'accepted',
  step: Step,
) => Promise<boolean>;

/**
 * Does what was pressed, if the gate lets it through. Answers the value, or undefined when it was not done: then the
 * sentence that says why is on screen.
 */
export async function guarded<Value>(
  event: Pressed,
  name: string,
  work: () => Promise<Result<Value>>,
): Promise<Value | undefined> {
  const { say } = useTrouble.getState();
  const verdict = await gate(event, name);
  if (verdict !== 'allowed') {
    say(verdict);
    return undefined;
  }
  const done = await work();
  say(done.ok ? null : done.reason);
  return done.ok ? done.value : undefined;
}

/** Takes one step back, within ten seconds of it. */
export async function undoStep(id: string, eventId: string): Promise<void> {
  const done = await stepOn(id, undo(eventId), Date.now());
  useTrouble.getState().say(done.ok ? null : done.reason);
}
