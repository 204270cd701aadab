import { z } from 'zod/mini';
import { defineRecord } from './define-record.ts';
import { eventSchema, lastEventAt, moment } from './commitment-events.ts';
import { lanes, standingOf, states } from './commitment-state.ts';
import { termsOf } from './commitment-terms.ts';

/** The reminder comes this long before the promised time, or at once when it was made later than that. */
export const remindBeforeMs = 10 * 60_000;

const text = (most: number) => z.string().check(z.maxLength(most));

export const channels = ['call', 'email', 'chat', 'message', 'visit'] as const;

/**
 * promise: ours to a customer. checkBack: ours, to ask whether it really worked (C15). toMe: a colleague's to us, on which
 * one of ours may depend (C14).
 */
export const kinds = ['promise', 'checkBack', 'toMe'] as const;
export type Kind = (typeof kinds)[number];

/** How sure we were when we promised; for nobody's eyes but ours (C16). */
export const confidences = ['sure', 'likely', 'hopeful'] as const;
export type Confidence = (typeof confidences)[number];

/** A promise to a customer: what, by when, to whom. Its life is the history; the fields below the line follow from it. */
export const commitmentSchema = z.looseObject({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  what: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)),
  customer: z._default(text(200), ''),
  channel: z.optional(z.enum(channels)),
  /** Origin of the CRM page it was made on; '' when made outside a page. */
  site: z._default(text(300), ''),
  caseId: z._default(text(200), ''),
  caseTitle: z._default(text(500), ''),
  caseUrl: z._default(text(2000), ''),
  createdAt: moment,
  kind: z._default(z.enum(kinds), 'promise'),
  /** Who promised, when it was not us. */
  by: z._default(text(200), ''),
  /** The id of the promise made to us without which this one cannot be kept. */
  dependsOn: z.optional(text(64)),
  confidence: z.optional(z.enum(confidences)),
  history: z.record(z.string(), eventSchema),

  state: z._default(z.enum(states), 'open'),
  lane: z._default(z.enum(lanes), 'active'),
  dueAt: z._default(z.number(), 0),
  remindAt: z._default(z.number(), 0),
  caseKey: z._default(z.string(), ''),
  customerKey: z._default(z.string(), ''),
  tellBy: z.optional(z.number()),
  tellRemindAt: z.optional(z.number()),
  terms: z._default(z.array(z.string()), []),
  /** When anything last happened to it, epoch ms. */
  lastAt: z._default(z.number(), 0),
});

export type Commitment = z.infer<typeof commitmentSchema>;

export const commitment = defineRecord<Commitment>({
  type: 'commitment',
  scope: 'private',
  version: 3,
  schema: commitmentSchema,
  // Every list the sidebar shows is a range of one of these.
  indexes: [
    '[lane+dueAt]',
    '[lane+remindAt]',
    '[lane+tellRemindAt]',
    '[lane+caseKey]',
    '[lane+customerKey]',
    '[lane+dependsOn]',
    '[confidence+lane]',
    '*terms',
    'lastAt',
  ],
  // Both added fields with a default, and derived ones: deriving anew is all there is to do.
  migrations: {
    2: { name: 'addTheSecondClockAndTheWords', up: (row) => row },
    3: { name: 'addWhenAnythingLastHappened', up: (row) => row },
  },
  derive: (row) => {
    const standing = standingOf(row.history);
    const { tellBy, snoozedUntil } = standing;
    const before = (at: number) => Math.max(row.createdAt, at - remindBeforeMs);
    return {
      ...row,
      kind: row.kind ?? 'promise',
      by: row.by ?? '',
      state: standing.state,
      // What a colleague promised us is waited for, whatever else happens to it.
      lane: row.kind === 'toMe' && standing.lane === 'active' ? 'waiting' : standing.lane,
      dueAt: standing.dueAt,
      remindAt: snoozedUntil ?? before(standing.dueAt),
      tellBy,
      // A snooze puts this clock off and never forward: it may be long over, or meant the other one.
      tellRemindAt: tellBy === undefined ? undefined : Math.max(before(tellBy), snoozedUntil ?? -Infinity),
      terms: termsOf(row),
      lastAt: lastEventAt(row.history) ?? row.createdAt,
      caseKey: caseKeyOf(row.site, row.caseId),
      customerKey: customerKeyOf(row.site, row.customer),
    };
  },
});

export default commitment;

/** '' when there is no case; ids of two desks never meet. */
export function caseKeyOf(site: string, caseId: string): string {
  return caseId === '' ? '' : `${site}|${caseId}`;
}

/** Of the case that a page shows; '' without a page or a case. */
export function caseKeyOfFacts(facts: { site: string; caseId?: string } | null): string {
  return facts === null ? '' : caseKeyOf(facts.site, facts.caseId ?? '');
}

/** One customer under one name on one desk; letter case and spacing do not matter. '' when there is no name. */
export function customerKeyOf(site: string, customer: string): string {
  const name = customer.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
  return name === '' ? '' : `${site}|${name}`;
}
