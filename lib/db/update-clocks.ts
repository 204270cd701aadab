import { ok, problem, type Result } from '../problem.ts';
import commitment from '../records/commitment.ts';
import checklist from '../records/checklist.ts';
import updateClock, { type ClockCadence, type Pace, type UpdateClock } from '../records/update-clock.ts';
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

/** What a pack sets: a pace and the cadence it comes from, or `off` when none of its cadences fits any more. */
export type PackPace = { pace: Pace; cadence?: ClockCadence };

/**
 * Sets the pace that a pack asks for. What the person chose on this case stays, and so does the pace that stands already.
 * `to` hears what the clock has now and answers undefined where nothing is to change; '' comes back then.
 */
export async function paceByPack(
  of: ClockCase,
  now: number,
  to: (clock: UpdateClock | undefined) => PackPace | undefined,
  nextAt: (pace: Pace, heardAt: number | undefined) => number | undefined,
): Promise<Result<string>> {
  let isSet = false;
  const done = await add(of, now, (clock, isKnown) => {
    const next = clock.isOwnPace === true ? undefined : to(isKnown ? clock : undefined);
    isSet = next !== undefined;
    if (next === undefined) return undefined;
    return { kind: 'paced', at: now, by: 'pack', ...next, nextAt: nextAt(next.pace, clock.lastHeardAt) };
  });
  return done.ok && !isSet ? ok('') : done;
}

/** A message of a pack was put into the reply box or copied: told in the history, and nothing else follows from it. */
export async function noteWrote(
  of: ClockCase,
  message: string,
  how: 'inserted' | 'copied',
  now: number,
): Promise<Result<string>> {
  return add(of, now, () => ({ kind: 'wrote', at: now, message: message.slice(0, 100), how }));
}

/** Puts the reminder of the next update off until `until` (epoch ms); a clock that is gone needs none. */
export async function snoozeClock(caseKey: string, until: number, now: number): Promise<Result<string>> {
  const clock = await clockOf(caseKey);
  if (clock === undefined) return problem('notFound');
  const { id, site, caseId, caseTitle, caseUrl, customer } = clock;
  return add({ id, site, caseId, caseTitle, caseUrl, customer }, now, () => ({
    kind: 'snoozed',
    at: now,
    until,
  }));
}

/** Clocks whose reminder is not over yet, or came after `since`: what is past, and the next to come. */
export async function remindableClocks(since: number, now: number): Promise<UpdateClock[]> {
  const range = from(updateClock).where('remindAt');
  const past = await range.between(since, now, true, true).toArray();
  const next = await from(updateClock).where('remindAt').above(now).first();
  return next === undefined ? past : [...past, next];
}

/** At most so many clocks are read for the list of who waits to hear. */
const mostClocks = 2000;

/** The cases on which the customer is to hear from us: there is a pace, or something of ours is open. */
export async function clocksThatCount(): Promise<UpdateClock[]> {
  const all = await from(updateClock).limit(mostClocks).toArray();
  const counts = await Promise.all(
    all.map(async ({ id, nextUpdateAt }) => nextUpdateAt !== undefined || hasOpen(id)),
  );
  return all.filter((_, index) => counts[index]);
}

/** Whether anything of ours is open on a case: only then does what its page shows belong into the database. */
export async function isOurs(caseKey: string): Promise<boolean> {
  if (caseKey === '') return false;
  if ((await clockOf(caseKey)) !== undefined || (await hasOpen(caseKey))) return true;
  const attached = await from(checklist).where('caseKey').equals(caseKey).toArray();
  return attached.some(({ status }) => status !== 'removed');
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
    // What was written or put off meanwhile has moved nothing, and a pack that set its pace had this said to go by.
    const moved = Object.entries(clock.history).filter(
      ([, event]) =>
        event.kind !== 'wrote' && event.kind !== 'snoozed' && !('by' in event && event.by === 'pack'),
    );
    isLast = moved.toSorted(([, a], [, b]) => b.at - a.at)[0]?.[0] === eventId;
    return isLast ? { kind: 'undone', at: now, event: eventId } : undefined;
  });
  return done.ok && !isLast ? problem('invalid') : done;
}

type ClockEvent = UpdateClock['history'][string];

async function add(
  of: ClockCase,
  now: number,
  event: (clock: UpdateClock, isKnown: boolean) => ClockEvent | undefined,
): Promise<Result<string>> {
  const id = crypto.randomUUID();
  const done = await act([
    change<UpdateClock>({
      declaration: updateClock,
      id: of.id,
      to: (known) => {
        const clock = known ?? { ...of, createdAt: now, history: {}, pace: 'off' as const };
        const next = event(clock, known !== undefined);
        if (next === undefined) return ok(known);
        // What the page says of the case now is newer than what it said then; nothing known is blanked.
        const words = Object.fromEntries(Object.entries(of).filter(([, value]) => value !== ''));
        return ok({ ...clock, ...words, history: { ...clock.history, [id]: next } });
      },
    }),
  ]);
  return done.ok ? ok(id) : done;
}
