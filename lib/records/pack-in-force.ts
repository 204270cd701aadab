import { z } from 'zod/mini';
import type { Pack } from '../packs/shape/pack.ts';
import { defineRecord } from './define-record.ts';

/**
 * Was checked whole, and in turns, before it was taken (lib/packs/take-pack.ts). Checking a megabyte again at each write
 * would hold the background up for longer than all the rest.
 */
const takenPack = z.custom<Pack>(
  (value) => typeof value === 'object' && value !== null && 'kept' in value && value.kept === 'pack',
);

const schema = z.looseObject({
  /** The id of the pack. */
  id: z.string().check(z.minLength(1), z.maxLength(60)),
  /** The last good one; what came later and was refused is only told of in `refused`. */
  pack: takenPack,
  source: z.looseObject({
    kind: z.enum(['policy', 'url', 'file', 'starter']),
    url: z.optional(z.string().check(z.maxLength(2000))),
  }),
  /** Public key that signed it, base64; '' for what came with Kept. */
  key: z.string().check(z.maxLength(100)),
  takenAt: z.number(),
  /** The one before, so that "what changed" can be shown; and whether the person has seen it. */
  before: z.optional(takenPack),
  seenVersion: z._default(z.number(), 0),
  refused: z.optional(
    z.looseObject({
      at: z.number(),
      reason: z.string(),
      detail: z.optional(z.string().check(z.maxLength(300))),
    }),
  ),
  /** Since when nothing names its source any more (epoch ms). It goes when that is still so at a later look. */
  goneSince: z.optional(z.number()),
});

export type PackInForce = z.infer<typeof schema>;

/** A pack that this browser took, by its id. It comes again from where it came from, so it never leaves the device. */
export const packInForce = defineRecord<PackInForce>({
  type: 'pack-in-force',
  scope: 'device',
  version: 1,
  schema,
  indexes: [],
});

export default packInForce;
