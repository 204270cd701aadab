import { z } from 'zod/mini';
import { defineRecord } from './define-record.ts';

/**
 * The key that packs are signed with, in the form that signs and can be taken out by nobody. That it may be lost with the
 * browser's profile is what the backup is for; it stays on this device, and no copy of it is made here.
 */
const schema = z.looseObject({
  /** The public key, raw, base64. */
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  privateKey: z.custom<CryptoKey>((value) => value instanceof CryptoKey && !value.extractable),
  /** The backup file, sealed with the passphrase: it can be saved again, and opened by nobody without that. */
  backup: z.string().check(z.maxLength(20_000)),
  madeAt: z.number(),
  /** When the backup file was handed over; nothing is published before. */
  savedAt: z.optional(z.number()),
  /** The key that was chosen last signs. */
  chosenAt: z.number(),
});

export type KeptKey = z.infer<typeof schema>;

export const signingKey = defineRecord<KeptKey>({
  type: 'signing-key',
  scope: 'device',
  version: 1,
  schema,
  indexes: [],
});

export default signingKey;
