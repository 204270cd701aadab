import { gate } from '@/components/shell/gate.ts';
import { useTrouble } from '@/components/shell/trouble.ts';
import { nextUpdateAt } from '@/lib/agenda/next-update.ts';
import { heardFromUs, paceClock, takeClockBack, type ClockCase } from '@/lib/db/update-clocks.ts';
import type { Result } from '@/lib/problem.ts';
import { undoMs } from '@/lib/records/commitment-events.ts';
import type { Pace } from '@/lib/records/update-clock.ts';
import { myHours } from '@/lib/settings.ts';

type Pressed = { isTrusted: boolean };

/** "I told them", said of this case, and the event by which it can be taken back. */
export type Told = { of: ClockCase; eventId: string };

/** The clock starts anew. `said` hears what can be taken back, and null once it no longer can. */
export async function sayTold(
  event: Pressed,
  of: ClockCase,
  said: (told: Told | null) => void,
): Promise<void> {
  if (!(await mayStep(event, `${of.id}:heard`))) return;
  const now = Date.now();
  const { hours } = await myHours();
  const done = await heardFromUs(of, 'told', now, (pace) => nextUpdateAt(pace, now, hours));
  if (!say(done) || !done.ok) return;
  said({ of, eventId: done.value });
  setTimeout(() => said(null), undoMs);
}

export async function takeBackTold({ of, eventId }: Told, said: (told: Told | null) => void): Promise<void> {
  if (say(await takeClockBack(of, eventId, Date.now()))) said(null);
}

/** `seenAt`: when they last heard by what the page shows (epoch ms), 0 when it does not say; the pace counts from there. */
export async function choosePace(event: Pressed, of: ClockCase, pace: Pace, seenAt: number): Promise<void> {
  if (!(await mayStep(event, `${of.id}:${pace}`))) return;
  const { hours } = await myHours();
  const now = Date.now();
  const from = (heardAt = 0) => Math.max(heardAt, seenAt) || now;
  say(await paceClock(of, pace, now, (heardAt) => nextUpdateAt(pace, from(heardAt), hours)));
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
