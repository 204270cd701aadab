import { z, type ZodMiniType } from 'zod/mini';
import { moment, undoMs } from './commitment-events.ts';

/** `hand`: a press. `hours`, `silence`: proposed from these, and said yes to by the person; never taken for granted. */
export const shiftCauses = ['hand', 'hours', 'silence'] as const;
export type ShiftCause = (typeof shiftCauses)[number];
const cause = z._default(z.enum(shiftCauses), 'hand');

const at = moment;
/** When it was said, where that was later than when it was so: what was said may be taken back for ten seconds. */
const saidAt = z.optional(moment);

/** What happens to a shift; `at` is when it was so, epoch ms, which may be earlier than when it was said. */
const knownEvent = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('started'), at, saidAt, cause }),
  z.looseObject({ kind: z.literal('paused'), at, saidAt }),
  z.looseObject({ kind: z.literal('resumed'), at, saidAt }),
  z.looseObject({ kind: z.literal('ended'), at, saidAt, cause }),
  /** It began or ended at another moment than was said; `at` is when it was corrected. */
  z.looseObject({ kind: z.literal('corrected'), at, startsAt: z.optional(at), endsAt: z.optional(at) }),
  z.looseObject({ kind: z.literal('undone'), at, event: z.string() }),
]);

export type ShiftEvent = z.infer<typeof knownEvent>;

const knownKinds: ReadonlySet<string> = new Set<ShiftEvent['kind']>([
  'started',
  'paused',
  'resumed',
  'ended',
  'corrected',
  'undone',
]);

/** What a newer build may have written: kept as it is, and without effect here. */
const strangeEvent = z.looseObject({ kind: z.string().check(z.refine((kind) => !knownKinds.has(kind))), at });

/** One event of a shift. Its type names the kinds this build knows: readers leave every other kind alone. */
export const shiftEvent = z.union([knownEvent, strangeEvent]) as unknown as ZodMiniType<ShiftEvent>;

/** Grow-only: event id to event. Two copies of one history are merged by union. */
export type ShiftHistory = Readonly<Record<string, ShiftEvent>>;

/** When the person said it, epoch ms. */
export function saidOf(event: ShiftEvent): number {
  return 'saidAt' in event && typeof event.saidAt === 'number' ? event.saidAt : event.at;
}

/** Whether what was said may still be taken back at `now` (epoch ms). */
export function mayTakeBack(event: ShiftEvent, now: number): boolean {
  return now >= saidOf(event) && now - saidOf(event) <= undoMs;
}

/** The events that count, oldest first; those of one moment in the order of their ids, the same on every device. */
export function shiftEventsThatCount(history: ShiftHistory): [string, ShiftEvent][] {
  const undone = new Set<string>();
  for (const event of Object.values(history)) {
    if (event.kind !== 'undone') continue;
    const target = Object.hasOwn(history, event.event) ? history[event.event] : undefined;
    if (target === undefined || target.kind === 'undone') continue;
    if (mayTakeBack(target, event.at)) undone.add(event.event);
  }
  return Object.entries(history)
    .filter(([id, event]) => event.kind !== 'undone' && !undone.has(id))
    .toSorted(([idA, a], [idB, b]) => a.at - b.at || (idA < idB ? -1 : idA > idB ? 1 : 0));
}
