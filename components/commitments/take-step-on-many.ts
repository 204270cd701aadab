import { gate } from '@/components/shell/gate.ts';
import { useTrouble } from '@/components/shell/trouble.ts';
import { stepOnMany, undoMany, type TakenMany } from '@/lib/db/step-on-many.ts';
import { problem } from '@/lib/problem.ts';
import type { Telling } from '@/lib/records/commitment-events.ts';
import { standingOf } from '@/lib/records/commitment-state.ts';
import { tell, type Step } from '@/lib/records/commitment-steps.ts';

/**
 * Takes one step on all of these promises, as one act, if the gate lets it through. Undefined when it was not done; otherwise the
 * sentence that says why is on screen.
 */
export async function takeStepOnMany(
  event: { isTrusted: boolean },
  ids: readonly string[],
  name: string,
  step: Step,
): Promise<TakenMany | undefined> {
  const { say } = useTrouble.getState();
  const verdict = await gate(event, `${name} on ${ids.join()}`);
  if (verdict !== 'allowed') {
    say(verdict);
    return undefined;
  }
  const done = await stepOnMany(ids, step, Date.now());
  say(done.ok ? null : done.reason);
  return done.ok ? done.value : undefined;
}

/** Takes it all back, within ten seconds. */
export async function takeManyBack({ taken }: TakenMany): Promise<void> {
  const done = await undoMany(taken, Date.now());
  const [first] = done.ok ? done.value.refused : [];
  useTrouble.getState().say(done.ok ? (first?.[0] ?? null) : done.reason);
}

/** Who holds a closed promise knows already: on many only those are told of that owe it. */
export function tellOwed(how: Telling): Step {
  return (history, eventId, now) =>
    standingOf(history).lane === 'closed' ? problem('closed') : tell(how)(history, eventId, now);
}
