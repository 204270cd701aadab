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
  /** Who acts next, what they do, and why it waits. */
  waitingOn: string | undefined;
  waitingFor: string | undefined;
  waitingBecause: string | undefined;
  /** The second clock: when the customer must have heard from us, while they have not (C3). */
  tellBy: number | undefined;
  /** The id of the promise made to us whose slipping set `tellBy`. */
  tellBecause: string | undefined;
  /** To whom it is offered and not accepted yet; it is ours until then (C13). */
  offeredTo: string | undefined;
  offer: string | undefined;
  receivedFrom: string | undefined;
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
    waitingFor: undefined,
    waitingBecause: undefined,
    tellBy: undefined,
    tellBecause: undefined,
    offeredTo: undefined,
    offer: undefined,
    receivedFrom: undefined,
    toldAt: undefined,
    closedAt: undefined,
  };
  let made = false;
  for (const [, event] of eventsThatCount(history)) {
    if (event.kind === 'made') {
      if (made) continue;
      made = true;
      const { dueAt, zone, tellBy } = event;
      Object.assign(standing, { state: 'open', lane: 'active', dueAt, zone, tellBy });
      continue;
    }
    if (!made) continue;
    if (event.kind === 'told') {
      hear(standing, event.how, event.at);
      if (standing.lane === 'owing' && isSettled(event.how)) standing.lane = 'closed';
      continue;
    }
    if (event.kind === 'tellingSet') {
      if (standing.lane !== 'closed') setTelling(standing, event.tellBy, event.because);
      continue;
    }
    if (event.kind === 'snoozed') {
      if (standing.lane === 'closed') continue;
      standing.snoozedUntil = event.until;
      standing.snoozes += 1;
      continue;
    }
    if (event.kind === 'received') {
      // Handed over and now handed back: it is ours again.
      if (standing.state === 'handedOver') {
        const { dueAt = standing.dueAt, zone = standing.zone, tellBy } = event;
        Object.assign(standing, { state: 'open', lane: 'active', closedAt: undefined, dueAt, zone, tellBy });
      }
      if (isOpen(standing)) standing.receivedFrom = event.from;
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
        setTelling(standing, event.tellBy);
        break;
      case 'waiting':
        Object.assign(standing, {
          lane: 'waiting',
          waitingOn: event.on,
          waitingFor: event.next,
          waitingBecause: event.reason,
        });
        if (event.tellBy !== undefined) setTelling(standing, event.tellBy);
        break;
      case 'resumed':
        Object.assign(standing, { lane: 'active', ...notWaiting });
        break;
      case 'kept': {
        const { tellBy } = standing;
        close(standing, event.doneAt > standing.dueAt ? 'keptLate' : 'kept', event.at);
        hear(standing, event.how, event.at);
        if (isSettled(event.how)) break;
        // Done and not told of: the customer's clock keeps running (C11).
        standing.lane = 'owing';
        setTelling(standing, tellBy ?? event.at + owingTellMs);
        break;
      }
      case 'offered':
        Object.assign(standing, { offeredTo: event.to, offer: event.offer });
        break;
      case 'recalled':
        Object.assign(standing, { offeredTo: undefined, offer: undefined });
        break;
      case 'accepted':
        if (standing.offer === event.offer) close(standing, 'handedOver', event.at);
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
export function isOpen({ lane }: { lane: Lane }): boolean {
  return lane === 'active' || lane === 'waiting';
}

/** A promise that was kept without a word to the customer is to be told of within this (ms). */
const owingTellMs = 60 * 60_000;

const notWaiting = { waitingOn: undefined, waitingFor: undefined, waitingBecause: undefined };

function setTelling(standing: Standing, tellBy: number | undefined, because?: string): void {
  Object.assign(standing, { tellBy, tellBecause: because });
}

function hear(standing: Standing, how: Telling, at: number): void {
  if (!isSettled(how)) return;
  if (how !== 'noNeed') standing.toldAt = at;
  setTelling(standing, undefined);
}

/** Nothing is owed to the customer any more: they know, or need not. */
function isSettled(how: Telling): boolean {
  return how !== 'notTold' && how !== 'unsaid';
}

function close(standing: Standing, state: State, at: number): void {
  setTelling(standing, undefined);
  Object.assign(standing, {
    state,
    lane: 'closed',
    closedAt: at,
    ...notWaiting,
    offeredTo: undefined,
    offer: undefined,
    snoozedUntil: undefined,
  });
}
