import { z } from 'zod/mini';
import { moment } from './commitment-events.ts';
import { defineRecord } from './define-record.ts';

const schema = z.looseObject({
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  /** `others`: others will hit this too, so that the next customer is told first (P12). */
  kind: z.enum(['others', 'idea']),
  text: z.string().check(z.minLength(1), z.maxLength(500)),
  at: moment,
  /** The case it was noticed on, when the person left it there. */
  caseKey: z._default(z.string().check(z.maxLength(600)), ''),
  caseTitle: z._default(z.string().check(z.maxLength(500)), ''),
  doneAt: z.optional(z.number()),
});

export type Idea = z.infer<typeof schema>;

/** Something noticed on a case that is worth telling others. */
export const idea = defineRecord<Idea>({
  type: 'idea',
  scope: 'private',
  version: 1,
  schema,
  indexes: ['at'],
});

export default idea;
