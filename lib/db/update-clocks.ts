import { ok, problem, type Result } from '../problem.ts';
import commitment from '../records/commitment.ts';
import updateClock, { type Pace, type UpdateClock } from '../records/update-clock.ts';
import { from } from './database.ts';
import { act, change } from './write.ts';

/** Which case a clock belongs to; `id` is the key of the case (caseKeyOf). */
export type ClockCase = Pick<UpdateClock, 'id' | 'site' | 'caseId' | 'caseTitle' | 'caseUrl' | 'customer'>;

/** The clock of a case, when it has one. */
export async function clockOf(caseKey: string): Promise<UpdateClock | undefined> {
  return caseKey === '' ? undefined : from(updateClock).get(caseKey);
}

/**
 * The customer heard from us at `at` (epoch ms). `nextAt` is worked out from the clock's own pace. Once for one moment: a
 * reply that the page shows again, or that is older than what is known, changes nothing. Answers the event's id.
 */
export async function heardFromUs(
  of: ClockCase,
  how: 'reply' | 'told',
  at: number,
  nextAt: (pace: Pace) => number | undefined,
): Promise<Result<string>> {
  return add(of, at, (clock) => {
    const isKnown = how === 'reply' && (clock.lastHeardAt ?? Number.NEGATIVE_INFINITY) >= at;
    return isKnown ? undefined : { kind: 'heard', at, how, nextAt: nextAt(clock.pace), pace: clock.pace };
  });
}

/** Sets how often the customer of this case hears from us. `nextAt` is given when they last heard, as far as that is known. */
export async function paceClock(
  of: ClockCase,
  pace: Pace,
  now: number,
  nextAt: (heardAt: number | undefined) => number | undefined,
): Promise<Result<string>> {
  return add(of, now, (clock) => ({
    kind: 'paced',
    at: now,
    pace,
    nextAt: nextAt(clock.lastHeardAt),
  }));
}

/** Whether anything of ours is open on a case: only then does what its page shows belong into the database. */
export async function isOurs(caseKey: string): Promise<boolean> {
  if (caseKey === '') return false;
  return (await clockOf(caseKey)) !== undefined || (await hasOpen(caseKey));
}

/** Whether a promise on this case is still owed, or kept without a word to the customer. */
export async function hasOpen(caseKey: string): Promise<boolean> {
  const open = await Promise.all(
    ['active', 'waiting', 'owing'].map((lane) =>
      from(commitment).where('[lane+caseKey]').equals([lane, caseKey]).limit(1).count(),
    ),
  );
  return open.some((count) => count > 0);
}

/** Takes back what was said last; `invalid` when something else has moved the clock since. */
export async function takeClockBack(of: ClockCase, eventId: string, now: number): Promise<Result<string>> {
  let isLast = false;
  const done = await add(of, now, (clock) => {
    isLast = Object.entries(clock.history).toSorted(([, a], [, b]) => b.at - a.at)[0]?.[0] === eventId;
    return isLast ? { kind: 'undone', at: now, event: eventId } : undefined;
  });
  return done.ok && !isLast ? problem('invalid') : done;
}

type ClockEvent = UpdateClock['history'][string];

async function add(
  of: ClockCase,
  now: number,
  event: (clock: UpdateClock) => ClockEvent | undefined,
): Promise<Result<string>> {
  const id = crypto.randomUUID();
  const done = await act([
    change<UpdateClock>({
      declaration: updateClock,
      id: of.id,
      to: (known) => {
        const clock = known ?? { ...of, createdAt: now, history: {}, pace: 'off' as const };
        const next = event(clock);
        if (next === undefined) return ok(known);
        // What the page says of the case now is newer than what it said then; nothing known is blanked.
        const words = Object.fromEntries(Object.entries(of).filter(([, value]) => value !== ''));
        return ok({ ...clock, ...words, history: { ...clock.history, [id]: next } });
      },
    }),
  ]);
  return done.ok ? ok(id) : done;
}
