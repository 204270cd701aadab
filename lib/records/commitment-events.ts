import { z, type ZodMiniType } from 'zod/mini';

/** How the customer knows. `unsaid`: nobody asked yet (a promise closed from a notification). `noNeed`: they need not hear. */
export const tellings = ['inWriting', 'byPhone', 'theyConfirmed', 'noNeed', 'notTold', 'unsaid'] as const;
export type Telling = (typeof tellings)[number];

/** Epoch ms. Dates end at 8.64e15 (ECMA-262), and nothing can show what lies beyond; a file may hold any number. */
export const moment = z.number().check(z.minimum(-8e15), z.maximum(8e15));
const at = moment;
const how = z.enum(tellings);

/**
 * What can happen to a promise. Moments are epoch ms; `zone` is the IANA zone the time was meant in; `tellBy` is when the
 * customer must have heard from us at the latest. Fields are only ever added, and optional: older histories stay readable.
 */
const knownEvent = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('made'), at, dueAt: at, zone: z.string(), tellBy: z.optional(at) }),
  z.looseObject({ kind: z.literal('told'), at, how }),
  /** `because`: the promise made to us that slipped, when it was not the person who set it. Without `tellBy`: no time. */
  z.looseObject({
    kind: z.literal('tellingSet'),
    at,
    tellBy: z.optional(at),
    because: z.optional(z.string()),
  }),
  z.looseObject({
    kind: z.literal('renegotiated'),
    at,
    toldAt: at,
    dueAt: at,
    zone: z.string(),
    how,
    tellBy: z.optional(at),
  }),
  z.looseObject({ kind: z.literal('snoozed'), at, until: at }),
  /** `on` acts next, `next` is what they do; the reason is optional and last (C12). */
  z.looseObject({
    kind: z.literal('waiting'),
    at,
    on: z.string(),
    next: z.optional(z.string()),
    tellBy: z.optional(at),
    reason: z.optional(z.string()),
  }),
  z.looseObject({ kind: z.literal('resumed'), at }),
  z.looseObject({ kind: z.literal('kept'), at, doneAt: at, how }),
  z.looseObject({ kind: z.literal('missed'), at }),
  z.looseObject({ kind: z.literal('handedOver'), at, to: z.string() }),
  /** Offered to a colleague or a queue; `offer` names this offer, so that an answer to an older one does not count. */
  z.looseObject({ kind: z.literal('offered'), at, to: z.string(), offer: z.string() }),
  z.looseObject({ kind: z.literal('recalled'), at }),
  z.looseObject({ kind: z.literal('accepted'), at, by: z.string(), offer: z.string() }),
  /** Taken over from a colleague, who had offered it; `dueAt` and the others are what they had agreed by then. */
  z.looseObject({
    kind: z.literal('received'),
    at,
    from: z.string(),
    offer: z.string(),
    dueAt: z.optional(at),
    zone: z.optional(z.string()),
    tellBy: z.optional(at),
  }),
  z.looseObject({ kind: z.literal('withdrawn'), at, reason: z.string() }),
  z.looseObject({ kind: z.literal('undone'), at, event: z.string() }),
]);

export type CommitmentEvent = z.infer<typeof knownEvent>;

export const eventKinds = [
  'made',
  'told',
  'tellingSet',
  'renegotiated',
  'snoozed',
  'waiting',
  'resumed',
  'kept',
  'missed',
  'handedOver',
  'offered',
  'recalled',
  'accepted',
  'received',
  'withdrawn',
  'undone',
] as const satisfies readonly CommitmentEvent['kind'][];

/** What a newer build may have written: kept as it is, and without effect here. */
const strangeEvent = z.looseObject({
  kind: z.string().check(z.refine((kind) => !(eventKinds as readonly string[]).includes(kind))),
  at,
});

/** One event of a history. Its type names the kinds this build knows: readers leave every other kind alone. */
export const eventSchema = z.union([knownEvent, strangeEvent]) as unknown as ZodMiniType<CommitmentEvent>;

export type EventKind = CommitmentEvent['kind'];

/** Grow-only: event id to event. Two copies of one history are merged by union. */
export type History = Readonly<Record<string, CommitmentEvent>>;

/** Every transition may be taken back for this long (C2). */
export const undoMs = 10_000;

/** Oldest first; two events of one moment are ordered by id, so that every device reads the same story. */
export function eventsInOrder(history: History): [string, CommitmentEvent][] {
  return Object.entries(history).toSorted(
    ([idA, a], [idB, b]) => a.at - b.at || (idA < idB ? -1 : idA > idB ? 1 : 0),
  );
}

/** The events that count: without those taken back in time, and without the taking back itself. */
export function eventsThatCount(history: History): [string, CommitmentEvent][] {
  const undone = new Set<string>();
  for (const event of Object.values(history)) {
    if (event.kind !== 'undone') continue;
    const target = Object.hasOwn(history, event.event) ? history[event.event] : undefined;
    if (target !== undefined && target.kind !== 'undone' && mayUndo(target, event.at))
      undone.add(event.event);
  }
  return eventsInOrder(history).filter(([id, event]) => event.kind !== 'undone' && !undone.has(id));
}

/** When anything last happened, also what was taken back; undefined of an empty history. */
export function lastEventAt(history: History): number | undefined {
  const moments = Object.values(history).map((event) => event.at);
  return moments.length === 0 ? undefined : Math.max(...moments);
}

/** An event that no person wrote: a promise this one depends on has slipped (lib/agenda/looks-late.ts). */
export function isSlip(eventId: string): boolean {
  return eventId.startsWith('slip:');
}

export function mayUndo(event: CommitmentEvent, now: number): boolean {
  return now >= event.at && now - event.at <= undoMs;
}
