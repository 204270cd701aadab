import { guarded, type Pressed } from '@/components/shell/guarded.ts';
import { useTrouble } from '@/components/shell/trouble.ts';
import { nextUpdateAt } from '@/lib/agenda/next-update.ts';
import { heardFromUs, paceClock, takeClockBack, type ClockCase } from '@/lib/db/update-clocks.ts';
import { undoMs } from '@/lib/records/commitment-events.ts';
import type { Pace } from '@/lib/records/update-clock.ts';
import { myHours } from '@/lib/settings.ts';

/** "I told them", said of this case, and the event by which it can be taken back. */
export type Told = { of: ClockCase; eventId: string };

/** The clock starts anew. `said` hears what can be taken back, and null once it no longer can. */
export async function sayTold(
  event: Pressed,
  of: ClockCase,
  said: (told: Told | null) => void,
): Promise<void> {
  const eventId = await guarded(event, `${of.id}:heard`, async () => {
    const now = Date.now();
    const { hours } = await myHours();
    return heardFromUs(of, 'told', now, (pace) => nextUpdateAt(pace, now, hours));
  });
  if (eventId === undefined) return;
  said({ of, eventId });
  setTimeout(() => said(null), undoMs);
}

export async function takeBackTold({ of, eventId }: Told, said: (told: Told | null) => void): Promise<void> {
  const done = await takeClockBack(of, eventId, Date.now());
  useTrouble.getState().say(done.ok ? null : done.reason);
  if (done.ok) said(null);
}

/** `seenAt`: when they last heard by what the page shows (epoch ms), 0 when it does not say; the pace counts from there. */
export async function choosePace(event: Pressed, of: ClockCase, pace: Pace, seenAt: number): Promise<void> {
  await guarded(event, `${of.id}:${pace}`, async () => {
    const { hours } = await myHours();
    const now = Date.now();
    const from = (heardAt = 0) => Math.max(heardAt, seenAt) || now;
    return paceClock(of, pace, now, (heardAt) => nextUpdateAt(pace, from(heardAt), hours));
  });
}
