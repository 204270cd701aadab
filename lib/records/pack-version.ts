import { z } from 'zod/mini';
import { defineRecord } from './define-record.ts';

/** A pack as an admin published it: the file itself, so that history and going back need nothing else. */
const schema = z.looseObject({
  /** `<pack>@<version>`. */
  id: z.string().check(z.minLength(1), z.maxLength(80)),
  packId: z.string().check(z.minLength(1), z.maxLength(60)),
  version: z.int().check(z.minimum(1)),
  /** The signed file. At most largestPack bytes, which was seen to when it was signed. */
  text: z.string().check(z.minLength(1), z.maxLength(1_100_000)),
  /** Public key that signed it, base64. */
  key: z.string().check(z.maxLength(100)),
  reason: z.string().check(z.maxLength(200)),
  publishedAt: z.number(),
});

export type PackVersion = z.infer<typeof schema>;

export const packVersion = defineRecord<PackVersion>({
  type: 'pack-version',
  scope: 'private',
  version: 1,
  schema,
  indexes: ['packId'],
});

export default packVersion;
