import { z } from 'zod/mini';
import { defineRecord } from './define-record.ts';
import { eventSchema } from './commitment-events.ts';
import { lanes, standingOf, states } from './commitment-state.ts';

/** The reminder comes this long before the promised time, or at once when it was made later than that. */
export const remindBeforeMs = 10 * 60_000;

const text = (most: number) => z.string().check(z.maxLength(most));

export const channels = ['call', 'email', 'chat', 'message', 'visit'] as const;

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
  createdAt: z.number(),
  history: z.record(z.string(), eventSchema),

  state: z._default(z.enum(states), 'open'),
  lane: z._default(z.enum(lanes), 'active'),
  dueAt: z._default(z.number(), 0),
  remindAt: z._default(z.number(), 0),
  caseKey: z._default(z.string(), ''),
  customerKey: z._default(z.string(), ''),
});

export type Commitment = z.infer<typeof commitmentSchema>;

export const commitment = defineRecord<Commitment>({
  type: 'commitment',
  scope: 'private',
  version: 1,
  schema: commitmentSchema,
  // Every list the sidebar shows is a range of one of these.
  indexes: ['[lane+dueAt]', '[lane+remindAt]', '[lane+caseKey]', '[lane+customerKey]'],
  derive: (row) => {
    const standing = standingOf(row.history);
    return {
      ...row,
      state: standing.state,
      lane: standing.lane,
      dueAt: standing.dueAt,
      remindAt: standing.snoozedUntil ?? Math.max(row.createdAt, standing.dueAt - remindBeforeMs),
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

/** One customer under one name on one desk; letter case and spacing do not matter. '' when there is no name. */
export function customerKeyOf(site: string, customer: string): string {
  const name = customer.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
  return name === '' ? '' : `${site}|${name}`;
}
