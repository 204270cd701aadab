import { gate } from '@/components/shell/gate.ts';
import { useTrouble } from '@/components/shell/trouble.ts';
import { stepAndMakeAgain, stepOn } from '@/lib/db/commitments.ts';
import type { EventKind } from '@/lib/records/commitment-events.ts';
import type { Commitment } from '@/lib/records/commitment.ts';
import { undo, type Step } from '@/lib/records/commitment-steps.ts';
import { useRecent } from './recent.ts';

/** What the step is called afterwards, in the past tense (`did.<name>` in locales). */
export type StepName = Exclude<EventKind, 'made' | 'undone' | 'received'>;

type Pressed = { isTrusted: boolean };

/**
 * Takes one step for the person, if the gate lets it through: what the page made look like a press is none. Answers
 * true when it was done; otherwise the sentence that says why is on screen and nothing was lost.
 */
export async function takeStep(
  event: Pressed,
  row: Commitment,
  name: StepName,
  step: Step,
  again?: { dueAt: number; zone: string },
): Promise<boolean> {
  const { say } = useTrouble.getState();
  const verdict = await gate(event, `${row.id}:${name}`);
  if (verdict !== 'allowed') {
    say(verdict);
    return false;
  }
  const now = Date.now();
  useRecent.getState().hold(row);
  const done =
    again === undefined ? await stepOn(row.id, step, now) : await stepAndMakeAgain(row.id, step, again, now);
  if (!done.ok) {
    say(done.reason);
    return false;
  }
  say(null);
  useRecent.getState().add({ row, after: done.value.row, eventId: done.value.eventId, did: name, at: now });
  return true;
}

/** Takes the row's last step back, within ten seconds of it. */
export async function takeBack(id: string): Promise<void> {
  const recent = useRecent.getState().steps[id];
  if (recent === undefined) return;
  const done = await stepOn(id, undo(recent.eventId), Date.now());
  useTrouble.getState().say(done.ok ? null : done.reason);
  if (done.ok) useRecent.getState().hold(done.value.row);
  useRecent.getState().drop(id);
}
