import { shiftAt } from '../hours/hours.ts';
import type { Hours } from '../hours/hours-schema.ts';
import type { ShiftState } from '../records/shift-state.ts';
import { hereMs, isSilent, lastAtWork } from './silence.ts';

const hour = 3_600_000;
/** A shift that began so long before the hours or less is the one they mean. */
const earlyMs = 4 * hour;

/** What the person said to the last questions: only the latest of each, and no moment at which they were at work. */
export type ShiftAnswers = {
  /** "Not today": the hours that began then (epoch ms) are not asked about again. */
  notToday?: number;
  /** "Still working" after the hours of this shift: its id. */
  stillWorking?: string;
};

export type AskFacts = {
  now: number;
  /** Undefined while the person has not said their hours: nothing is asked by hours that are only guessed. */
  hours: Hours | undefined;
  /** The shift that is open. */
  open: { id: string; state: ShiftState; startsAt: number } | undefined;
  /** When the last shift ended. */
  lastEndsAt: number | undefined;
  lastSeenAt: number;
  answers: ShiftAnswers;
  /** On a call, or busy on a page: nothing is asked. */
  isHeld: boolean;
};

/** `occasion` names what it is about: each is asked about until it is answered, and never again. */
export type ShiftAsk =
  | { ask: 'start'; occasion: string; beganAt: number }
  | {
      ask: 'end';
      occasion: string;
      id: string;
      why: 'hours' | 'silence';
      /** When the hours were over, or the last thing was done. */
      since: number;
      /** When it ended, as is proposed; `now` for somebody who is here. */
      at: number;
      isNow: boolean;
    };

/**
 * What to ask about the shift now, if anything: to begin while the person's hours run and no shift is open, to end when the
 * hours are over or after a silence. It only ever asks: nothing begins or ends without a press.
 */
export function shiftAsk(facts: AskFacts): ShiftAsk | undefined {
  if (facts.isHeld) return undefined;
  return facts.open === undefined ? askToStart(facts) : askToEnd(facts, facts.open);
}

function askToStart({ now, hours, lastEndsAt, answers }: AskFacts): ShiftAsk | undefined {
  const planned = hours && shiftAt(hours, now);
  if (planned === undefined || planned.startsAt > now) return undefined;
  if (answers.notToday === planned.startsAt) return undefined;
  // These hours had their shift already, and it is over.
  if (lastEndsAt !== undefined && lastEndsAt > planned.startsAt) return undefined;
  return { ask: 'start', occasion: `start ${planned.startsAt}`, beganAt: planned.startsAt };
}

function askToEnd(
  { now, hours, lastSeenAt, answers }: AskFacts,
  open: NonNullable<AskFacts['open']>,
): ShiftAsk | undefined {
  const seen = lastAtWork(lastSeenAt, open, now);
  const isNow = now - seen < hereMs;
  const ask = (why: 'hours' | 'silence', since: number): ShiftAsk => ({
    ask: 'end',
    occasion: `${why} ${open.id}`,
    id: open.id,
    why,
    since,
    at: isNow ? now : seen,
    isNow,
  });
  const endsAt = hours && plannedEnd(hours, open.startsAt);
  if (endsAt !== undefined && now >= endsAt && answers.stillWorking !== open.id) return ask('hours', endsAt);
  return isSilent(lastSeenAt, open, now) ? ask('silence', seen) : undefined;
}

/** When the hours end that a shift was begun for (epoch ms); undefined for one outside of them. */
export function plannedEnd(hours: Hours, startsAt: number): number | undefined {
  const planned = shiftAt(hours, startsAt);
  return planned !== undefined && planned.startsAt - startsAt <= earlyMs ? planned.endsAt : undefined;
}

/**
 * What is known after "not today" or "still working", so that this occasion is quiet. Who says that they are working was at work
 * just now: that is all there is to keep of it.
 */
export function afterNo(
  ask: ShiftAsk,
  { answers, lastSeenAt, now }: Pick<AskFacts, 'answers' | 'lastSeenAt' | 'now'>,
): { answers: ShiftAnswers; lastSeenAt: number } {
  if (ask.ask === 'start') return { answers: { ...answers, notToday: ask.beganAt }, lastSeenAt };
  return {
    answers: ask.why === 'hours' ? { ...answers, stillWorking: ask.id } : answers,
    lastSeenAt: now,
  };
}
