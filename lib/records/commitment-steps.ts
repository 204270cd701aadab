import { ok, problem, type Result } from '../problem.ts';
import {
  eventsThatCount,
  isSlip,
  mayUndo,
  type CommitmentEvent,
  type History,
  type Telling,
} from './commitment-events.ts';
import { isOpen, standingOf } from './commitment-state.ts';

/**
 * The rules between the states. Each step answers the longer history or the reason it is refused; nothing is
 * ever changed or taken out of a history. Moments are epoch ms; `eventId` must be new.
 */
export type Step = (history: History, eventId: string, now: number) => Result<History>;

/** The promise was done; `doneAt` is when, at the latest now. */
export function keep(how: Telling, doneAt?: number): Step {
  return whileOpen((_, now) => ok({ kind: 'kept', at: now, doneAt: Math.min(doneAt ?? now, now), how }));
}

/** The customer was told how things stand. Also allowed on a closed promise that still owes the telling. */
export function tell(how: Telling): Step {
  return (history, eventId, now) => append(history, eventId, { kind: 'told', at: now, how });
}

/** A new time the customer was told of, at `toldAt`, before the old one had passed. */
export function renegotiate(
  dueAt: number,
  zone: string,
  how: Telling,
  toldAt?: number,
  tellBy?: number,
): Step {
  return whileOpen((standing, now) => {
    const told = Math.min(toldAt ?? now, now);
    if (told > standing.dueAt) return problem('tooLate');
    if (dueAt <= now || how === 'notTold') return problem('invalid');
    return ok({ kind: 'renegotiated', at: now, toldAt: told, dueAt, zone, how, tellBy });
  });
}

/** Moves the reminder, never the promise. Also of what was kept without a word: the customer is still to be told. */
export function snooze(until: number): Step {
  return (history, eventId, now) => {
    if (standingOf(history).lane === 'closed') return problem('closed');
    return until <= now ? problem('invalid') : append(history, eventId, { kind: 'snoozed', at: now, until });
  };
}

/** The second clock: the customer is to hear from us by then; undefined takes the clock away. */
export function tellThemBy(tellBy: number | undefined, because?: string): Step {
  return (history, eventId, now) => {
    if (standingOf(history).lane === 'closed') return problem('closed');
    if (tellBy !== undefined && tellBy <= now && because === undefined) return problem('invalid', 'tellBy');
    return append(history, eventId, { kind: 'tellingSet', at: now, tellBy, because });
  };
}

/** What a promise that waits must say: who acts, what they do, and when the customer hears from us again (C12). */
export type Waiting = { on: string; next: string; tellBy: number; reason?: string };

/** `invalid` names the part that is missing: `on`, `next` or `tellBy`. The reason may stay empty. */
export function waitOn(waiting: Waiting): Step {
  return whileOpen((_, now) => {
    const on = waiting.on.trim().slice(0, 200);
    const next = waiting.next.trim().slice(0, 500);
    const reason = (waiting.reason ?? '').trim().slice(0, 500);
    if (next === '') return problem('invalid', 'next');
    if (on === '') return problem('invalid', 'on');
    if (waiting.tellBy <= now) return problem('invalid', 'tellBy');
    const said = { kind: 'waiting' as const, at: now, on, next, tellBy: waiting.tellBy };
    return ok(reason === '' ? said : { ...said, reason });
  });
}

export function resume(): Step {
  return whileOpen((standing, now) =>
    standing.lane === 'waiting' ? ok({ kind: 'resumed', at: now }) : problem('invalid'),
  );
}

/** It did not happen and will not as promised. */
export function miss(): Step {
  return whileOpen((_, now) => ok({ kind: 'missed', at: now }));
}

export function withdraw(reason: string): Step {
  return whileOpen((_, now) => {
    const words = reason.trim().slice(0, 500);
    return words === '' ? problem('invalid') : ok({ kind: 'withdrawn', at: now, reason: words });
  });
}

/** Offers it to a colleague or a queue. It stays ours until they accept; a later offer takes the place of this one. */
export function offerTo(someone: string, offer: string): Step {
  return whileOpen((_, now) => {
    const to = someone.trim().slice(0, 200);
    return to === '' || offer === '' ? problem('invalid') : ok({ kind: 'offered', at: now, to, offer });
  });
}

/** Takes the offer back before it was accepted. */
export function recall(): Step {
  return whileOpen((standing, now) =>
    standing.offer === undefined ? problem('invalid') : ok({ kind: 'recalled', at: now }),
  );
}

/** The colleague has accepted this very offer: the promise is theirs. */
export function accept(by: string, offer: string): Step {
  return whileOpen((standing, now) =>
    standing.offer === offer
      ? ok({ kind: 'accepted', at: now, by: by.trim().slice(0, 200), offer })
      : problem('invalid', 'offer'),
  );
}

/** Ours was handed over and comes back, for the time that the colleague had agreed with the customer by then. */
export function receive(
  from: string,
  offer: string,
  agreed: { dueAt?: number; zone?: string; tellBy?: number | undefined } = {},
): Step {
  return (history, eventId, now) =>
    standingOf(history).state === 'handedOver'
      ? append(history, eventId, {
          kind: 'received',
          at: now,
          from: from.trim().slice(0, 200),
          offer,
          ...agreed,
        })
      : problem('invalid');
}

/** Takes back the latest step that counts, for 10 s; the history then tells both. */
export function undo(target: string): Step {
  return (history, eventId, now) => {
    const event = Object.hasOwn(history, target) ? history[target] : undefined;
    if (event === undefined || event.kind === 'undone') return problem('notFound');
    // What the clock of a colleague's promise has written in between is no step of the person.
    const last = eventsThatCount(history).findLast(([id]) => !isSlip(id));
    if (last?.[0] !== target) return problem('invalid');
    // Judged at the moment it will carry, as every reader of the history judges it.
    if (!mayUndo(event, momentAfter(history, now))) return problem('tooLate');
    return append(history, eventId, { kind: 'undone', at: now, event: target });
  };
}

function whileOpen(
  step: (standing: ReturnType<typeof standingOf>, now: number) => Result<CommitmentEvent>,
): Step {
  return (history, eventId, now) => {
    const standing = standingOf(history);
    if (!isOpen(standing)) return problem('closed');
    const event = step(standing, now);
    return event.ok ? append(history, eventId, event.value) : event;
  };
}

/** An event never lands before one that is already there: a clock set back must not reorder the story. */
function append(history: History, eventId: string, event: CommitmentEvent): Result<History> {
  if (Object.hasOwn(history, eventId)) return problem('invalid', 'event id is taken');
  return ok({ ...history, [eventId]: { ...event, at: momentAfter(history, event.at) } });
}

function momentAfter(history: History, now: number): number {
  const last = Math.max(...Object.values(history).map((past) => past.at), -Infinity);
  return Math.max(now, last + 1);
}
