import type { Result } from '@/lib/problem.ts';
import { gate } from './gate.ts';
import { useTrouble } from './trouble.ts';

export type Pressed = { isTrusted: boolean };

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
