import { z } from 'zod/mini';
import { defineRecord } from './define-record.ts';

/** A pack while an admin writes it (A1). The content is whatever was typed: it may be half written. */
const schema = z.looseObject({
  /** The id of the pack. */
  id: z.string().check(z.minLength(1), z.maxLength(60)),
  content: z.looseObject({}),
  updatedAt: z.number(),
  /** In the bin since then (epoch ms). */
  binnedAt: z.optional(z.number()),
});

export type PackDraft = z.infer<typeof schema>;

export const packDraft = defineRecord<PackDraft>({
  type: 'pack-draft',
  scope: 'private',
  version: 1,
  schema,
  indexes: [],
});

export default packDraft;
