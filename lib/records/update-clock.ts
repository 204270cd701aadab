import { z } from 'zod/mini';
import { moment } from './commitment-events.ts';
import { defineRecord } from './define-record.ts';

/** How often the customer of a case hears from us: in working time, or on working days. `off`: only what was last is kept. */
export const paces = ['off', '1h', '2h', '4h', '1d', '2d'] as const;
export type Pace = (typeof paces)[number];

const at = moment;
const knownKinds = new Set(['heard', 'paced', 'undone']);

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
  z.looseObject({ kind: z.literal('paced'), at, pace: z.enum(paces), nextAt: z.optional(at) }),
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
});

export type UpdateClock = z.infer<typeof schema>;

/** When the customer of one case last heard from us, and when they should hear next. */
export const updateClock = defineRecord<UpdateClock>({
  type: 'update-clock',
  scope: 'private',
  version: 1,
  schema,
  indexes: [],
  derive: (row) => {
    const events = Object.entries(row.history) as [string, ClockEvent][];
    const undone = new Set(events.map(([, event]) => (event.kind === 'undone' ? event.event : undefined)));
    let pace: Pace = 'off';
    let paced: number | undefined;
    let heard: Extract<ClockEvent, { kind: 'heard' }> | undefined;
    let pacedAt = 0;
    for (const [id, event] of events.toSorted(([a, x], [b, y]) => x.at - y.at || (a < b ? -1 : 1))) {
      if (undone.has(id)) continue;
      if (event.kind === 'heard') heard = event;
      else if (event.kind === 'paced') [pace, paced, pacedAt] = [event.pace, event.nextAt, event.at];
    }
    const countsAnew = heard !== undefined && (heard.at >= pacedAt || heard.pace === pace);
    const nextUpdateAt = pace === 'off' ? undefined : countsAnew ? heard?.nextAt : paced;
    const lastHeardAt = heard?.at;
    return { ...row, pace, lastHeardAt, nextUpdateAt };
  },
});

type ClockEvent =
  | { kind: 'heard'; at: number; how: 'reply' | 'told'; nextAt?: number; pace?: Pace }
  | { kind: 'paced'; at: number; pace: Pace; nextAt?: number }
  | { kind: 'undone'; at: number; event: string };

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
