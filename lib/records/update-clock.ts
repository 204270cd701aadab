import { z } from 'zod/mini';
import { moment } from './commitment-events.ts';
import { defineRecord } from './define-record.ts';

/** How often the customer of a case hears from us: in working time, or on working days. `off`: only what was last is kept. */
export const paces = ['off', '1h', '2h', '4h', '1d', '2d'] as const;
export type Pace = (typeof paces)[number];

const at = moment;
const knownKinds = new Set(['heard', 'paced', 'undone', 'wrote', 'snoozed']);

/** Which cadence of which pack set a pace, and its words as they were then; never the person's own choice. */
const cadenceShape = z.looseObject({
  packId: z.string().check(z.maxLength(60)),
  id: z.string().check(z.maxLength(60)),
  packName: z.string().check(z.maxLength(100)),
  name: z.string().check(z.maxLength(100)),
  why: z.optional(z.string().check(z.maxLength(300))),
});

/**
 * What moves the clock. `nextAt` (epoch ms) is worked out when it is written, from the hours of that day. `reply`: the page
 * showed a public reply of ours; `told`: the person said so. A note to colleagues is no event at all (P1).
 */
const eventSchema = z.union([
  z.looseObject({
    kind: z.literal('heard'),
    at,
    how: z.enum(['reply', 'told']),
    nextAt: z.optional(at),
    /** The pace that `nextAt` was worked out by: a reply may become known after the pace was set. */
    pace: z.optional(z.enum(paces)),
  }),
  z.looseObject({
    kind: z.literal('paced'),
    at,
    pace: z.enum(paces),
    nextAt: z.optional(at),
    /** Set by a pack's cadence; without it the person chose, and that wins for ever on this case. */
    by: z.optional(z.enum(['pack'])),
    cadence: z.optional(cadenceShape),
  }),
  // A message was put into the reply box, or copied. Whether it was sent is what the page shows: this moves nothing.
  z.looseObject({
    kind: z.literal('wrote'),
    at,
    message: z.string().check(z.maxLength(100)),
    how: z.enum(['inserted', 'copied']),
  }),
  // The reminder of the next update was put off; the clock stays as it is.
  z.looseObject({ kind: z.literal('snoozed'), at, until: at }),
  z.looseObject({ kind: z.literal('undone'), at, event: z.string() }),
  // What a newer build may have written: kept, and without effect here.
  z.looseObject({ kind: z.string().check(z.refine((kind) => !knownKinds.has(kind))), at }),
]);

const text = (most: number) => z._default(z.string().check(z.maxLength(most)), '');

const schema = z.looseObject({
  /** The key of the case (caseKeyOf). */
  id: z.string().check(z.minLength(1), z.maxLength(600)),
  site: text(300),
  caseId: text(200),
  caseTitle: text(500),
  caseUrl: text(2000),
  customer: text(200),
  createdAt: moment,
  history: z.record(z.string(), eventSchema),

  pace: z._default(z.enum(paces), 'off'),
  lastHeardAt: z.optional(z.number()),
  nextUpdateAt: z.optional(z.number()),
  /** When to remind of it: the next update, or what it was put off to. */
  remindAt: z.optional(z.number()),
  /** The cadence that set the pace; missing where the person did. */
  cadence: z.optional(cadenceShape),
  /** The person has chosen a pace here, so no pack does any more. */
  isOwnPace: z.optional(z.boolean()),
  /** When anything last happened to it, epoch ms. */
  lastAt: z.optional(z.number()),
});

export type UpdateClock = z.infer<typeof schema>;
export type ClockCadence = z.infer<typeof cadenceShape>;

/** When the customer of one case last heard from us, and when they should hear next. */
export const updateClock = defineRecord<UpdateClock>({
  type: 'update-clock',
  scope: 'private',
  version: 3,
  schema,
  indexes: ['remindAt', 'lastAt'],
  migrations: {
    2: { name: 'addTheReminder', up: (row) => row },
    3: { name: 'addWhenAnythingLastHappened', up: (row) => row },
  },
  derive: (row) => {
    const events = Object.entries(row.history) as [string, ClockEvent][];
    const undone = new Set(events.map(([, event]) => (event.kind === 'undone' ? event.event : undefined)));
    const counted = events
      .filter(([id]) => !undone.has(id))
      .toSorted(([a, x], [b, y]) => x.at - y.at || (a < b ? -1 : 1))
      .map(([, event]) => event);
    const heard = counted.findLast((event) => event.kind === 'heard');
    const paced = counted.filter((event) => event.kind === 'paced');
    const own = paced.findLast((event) => event.by === undefined);
    const set = own ?? paced.at(-1);
    const pace = set?.pace ?? 'off';
    const countsAnew = heard !== undefined && (heard.at > (set?.at ?? 0) || heard.pace === pace);
    const nextUpdateAt = pace === 'off' ? undefined : countsAnew ? heard.nextAt : set?.nextAt;
    const snoozed = counted.findLast((event) => event.kind === 'snoozed');
    return {
      ...row,
      pace,
      lastHeardAt: heard?.at,
      nextUpdateAt,
      remindAt: remindAtOf(nextUpdateAt, snoozed),
      cadence: own === undefined && pace !== 'off' ? set?.cadence : undefined,
      isOwnPace: own !== undefined,
      lastAt: Math.max(row.createdAt, ...events.map(([, { at }]) => at)),
    };
  },
});

/** A snooze puts off the update it was pressed for, and not the one after. */
function remindAtOf(nextAt: number | undefined, snoozed: { at: number; until: number } | undefined) {
  if (nextAt === undefined || snoozed === undefined || snoozed.at < nextAt) return nextAt;
  return Math.max(nextAt, snoozed.until);
}

type ClockEvent =
  | { kind: 'heard'; at: number; how: 'reply' | 'told'; nextAt?: number; pace?: Pace }
  | { kind: 'paced'; at: number; pace: Pace; nextAt?: number; by?: 'pack'; cadence?: ClockCadence }
  | { kind: 'wrote'; at: number; message: string; how: 'inserted' | 'copied' }
  | { kind: 'snoozed'; at: number; until: number }
  | { kind: 'undone'; at: number; event: string };

/** One thing that the customer was told, or that was written for them. */
export type Telling = { id: string } & Extract<ClockEvent, { kind: 'heard' | 'wrote' }>;

/** What the customer was told on a case, the latest first; what was taken back is none of it. */
export function toldSoFar(history: UpdateClock['history']): Telling[] {
  const events = Object.entries(history) as [string, ClockEvent][];
  const undone = new Set(events.map(([, event]) => (event.kind === 'undone' ? event.event : undefined)));
  return events
    .flatMap(([id, event]): Telling[] =>
      (event.kind === 'heard' || event.kind === 'wrote') && !undone.has(id) ? [{ id, ...event }] : [],
    )
    .toSorted((a, b) => b.at - a.at);
}

/** The case that a page shows, as a clock names it; `id` is the key of the case. */
export function clockCaseOf(
  id: string,
  facts: { site: string; url: string; caseId?: string; title?: string; customer?: string },
): Pick<UpdateClock, 'id' | 'site' | 'caseId' | 'caseTitle' | 'caseUrl' | 'customer'> {
  return {
    id,
    site: facts.site,
    caseId: facts.caseId ?? '',
    caseTitle: facts.title ?? '',
    caseUrl: facts.url.slice(0, 2000),
    customer: (facts.customer ?? '').slice(0, 200),
  };
}

export default updateClock;
