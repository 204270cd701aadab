import { guarded, type Pressed } from '@/components/shell/guarded.ts';
import { startShift, stepShift } from '@/lib/db/shifts.ts';
import type { Shift } from '@/lib/records/shift.ts';
import { endShift, type ShiftStep } from '@/lib/records/shift-steps.ts';
import { afterNo, type ShiftAsk } from '@/lib/reflection/shift-ask.ts';
import { lastSeenAt, shiftSaid, type ShiftSaid } from '@/lib/settings.ts';

/** What a press does; undefined when it was not done. */
export async function begin(event: Pressed, cause: 'hand' | 'hours'): Promise<Shift | undefined> {
  return guarded(event, 'shift:start', () => startShift(Date.now(), cause));
}

export async function step(
  event: Pressed,
  name: string,
  id: string,
  step: ShiftStep,
): Promise<Shift | undefined> {
  return guarded(event, `${id}:${name}`, () => stepShift(id, step, Date.now()));
}

/** What a question proposes. What was proposed as "now" is the moment of the press. */
export async function sayYes(event: Pressed, ask: ShiftAsk): Promise<Shift | undefined> {
  if (ask.ask === 'start') return begin(event, 'hours');
  return step(event, 'end', ask.id, endShift(ask.why, ask.isNow ? undefined : ask.at));
}

/** "Not today", or "still working": this occasion is quiet from now on. Nothing else is written of it. */
export async function sayNo(ask: ShiftAsk): Promise<void> {
  const [answers, seenAt] = await Promise.all([shiftSaid.getValue(), lastSeenAt.getValue()]);
  const next = afterNo(ask, { answers, lastSeenAt: seenAt, now: Date.now() });
  await shiftSaid.setValue({ ...answers, ...next.answers });
  await lastSeenAt.setValue(next.lastSeenAt);
}

/** The line of a question, or the card of a shift, was closed. */
export async function close(what: Pick<ShiftSaid, 'hidden' | 'card'>): Promise<void> {
  await shiftSaid.setValue({ ...(await shiftSaid.getValue()), ...what });
}
