import { z } from 'zod/mini';
import { defineRecord } from './define-record.ts';

/** What was typed and not yet saved, per place of typing; so that an update, a crash or a navigation loses nothing. */
const schema = z.looseObject({
  id: z.string().check(z.minLength(1), z.maxLength(400)),
  text: z.string().check(z.maxLength(20_000)),
  site: z._default(z.string(), ''),
  caseId: z._default(z.string(), ''),
  at: z.number(),
});

export type Draft = z.infer<typeof schema>;

export const draft = defineRecord<Draft>({ type: 'draft', scope: 'device', version: 1, schema, indexes: [] });

export default draft;
