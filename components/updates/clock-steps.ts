import { gate } from '@/components/shell/gate.ts';
import { useTrouble } from '@/components/shell/trouble.ts';
import { nextUpdateAt } from '@/lib/agenda/next-update.ts';
import { heardFromUs, paceClock, takeClockBack, type ClockCase } from '@/lib/db/update-clocks.ts';
import type { Result } from '@/lib/problem.ts';
import { undoMs } from '@/lib/records/commitment-events.ts';
import type { Pace } from '@/lib/records/update-clock.ts';
import { myHours } from '@/lib/settings.ts';

type Pressed = { isTrusted: boolean };

/** "I told them": the clock starts anew. `said` hears the event that can be taken back, and null once it no longer can. */
export async function sayTold(
  event: Pressed,
  of: ClockCase,
  said: (eventId: string | null) => void,
): Promise<void> {
  if (!(await mayStep(event, `${of.id}:heard`))) return;
  const now = Date.now();
  const { hours } = await myHours();
  const done = await heardFromUs(of, 'told', now, (pace) => nextUpdateAt(pace, now, hours));
  if (!say(done) || !done.ok) return;
  said(done.value);
  setTimeout(() => said(null), undoMs);
}

export async function takeBackTold(
  of: ClockCase,
  eventId: string,
  said: (eventId: string | null) => void,
): Promise<void> {
  if (say(await takeClockBack(of, eventId, Date.now()))) said(null);
}

export async function choosePace(event: Pressed, of: ClockCase, pace: Pace): Promise<void> {
  if (!(await mayStep(event, `${of.id}:${pace}`))) return;
  const { hours } = await myHours();
  say(await paceClock(of, pace, Date.now(), (heardAt) => nextUpdateAt(pace, heardAt, hours)));
}

async function mayStep(event: Pressed, name: string): Promise<boolean> {
  const verdict = await gate(event, name);
  if (verdict !== 'allowed') useTrouble.getState().say(verdict);
  return verdict === 'allowed';
}

function say(done: Result<unknown>): boolean {
  useTrouble.getState().say(done.ok ? null : done.reason);
  return done.ok;
}
