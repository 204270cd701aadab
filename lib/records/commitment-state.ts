import { eventsThatCount, type History, type Telling } from './commitment-events.ts';

export const states = [
  'open',
  'kept',
  'keptLate',
  'renegotiated',
  'missed',
  'handedOver',
  'withdrawn',
] as const;
export type State = (typeof states)[number];

/**
 * `active` and `waiting` promises are still owed. `owing` ones were kept, but nobody has said that the customer knows.
 * `closed` ones are history.
 */
export const lanes = ['active', 'waiting', 'owing', 'closed'] as const;
export type Lane = (typeof lanes)[number];

export type Standing = {
  state: State;
  lane: Lane;
  /** The time now promised, epoch ms, and the zone it was meant in. */
  dueAt: number;
  zone: string;
  /** When the reminder was snoozed to, if it was; the promise itself never moves. */
  snoozedUntil: number | undefined;
  snoozes: number;
  waitingOn: string | undefined;
  /** When the customer last heard from us about this promise, epoch ms. */
  toldAt: number | undefined;
  closedAt: number | undefined;
};

/**
 * The state of a promise, from its history alone: deterministic and total for any set of events. An event that
 * no rule allows at its place (closed twice on two devices, renegotiated too late) changes nothing: the earlier one stands.
 */
export function standingOf(history: History): Standing {
  const standing: Standing = {
    state: 'withdrawn', // of an empty history, or one whose making was undone
    lane: 'closed',
    dueAt: 0,
    zone: 'UTC',
    snoozedUntil: undefined,
    snoozes: 0,
    waitingOn: undefined,
    toldAt: undefined,
    closedAt: undefined,
  };
  let made = false;
  for (const [, event] of eventsThatCount(history)) {
    if (event.kind === 'made') {
      if (made) continue;
      made = true;
      Object.assign(standing, { state: 'open', lane: 'active', dueAt: event.dueAt, zone: event.zone });
      continue;
    }
    if (!made) continue;
    if (event.kind === 'told') {
      if (hasHeard(event.how)) standing.toldAt = event.at;
      if (standing.lane === 'owing' && isSettled(event.how)) standing.lane = 'closed';
      continue;
    }
    if (!isOpen(standing)) continue;
    switch (event.kind) {
      case 'renegotiated':
        if (event.toldAt > standing.dueAt || event.dueAt <= event.toldAt) continue;
        Object.assign(standing, {
          state: 'renegotiated',
          dueAt: event.dueAt,
          zone: event.zone,
          toldAt: event.toldAt,
          snoozedUntil: undefined,
        });
        break;
      case 'snoozed':
        standing.snoozedUntil = event.until;
        standing.snoozes += 1;
        break;
      case 'waiting':
        Object.assign(standing, { lane: 'waiting', waitingOn: event.on });
        break;
      case 'resumed':
        Object.assign(standing, { lane: 'active', waitingOn: undefined });
        break;
      case 'kept':
        close(standing, event.doneAt > standing.dueAt ? 'keptLate' : 'kept', event.at);
        if (hasHeard(event.how)) standing.toldAt = event.at;
        if (!isSettled(event.how)) standing.lane = 'owing';
        break;
      case 'missed':
      case 'handedOver':
      case 'withdrawn':
        close(standing, event.kind, event.at);
        break;
    }
  }
  return standing;
}

/** Still owed: the steps of an open promise are allowed. */
export function isOpen(standing: Standing): boolean {
  return standing.lane === 'active' || standing.lane === 'waiting';
}

function hasHeard(how: Telling): boolean {
  return isSettled(how) && how !== 'noNeed';
}

/** Nothing is owed to the customer any more: they know, or need not. */
function isSettled(how: Telling): boolean {
  return how !== 'notTold' && how !== 'unsaid';
}

function close(standing: Standing, state: State, at: number): void {
  Object.assign(standing, {
    state,
    lane: 'closed',
    closedAt: at,
    waitingOn: undefined,
    snoozedUntil: undefined,
  });
}
