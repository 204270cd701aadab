import { z } from 'zod/mini';

/** How many places packs may come from, and how many keys may sign what comes from one (two while a key is changed). */
export const mostSources = 20;
const mostKeys = 5;

/** Ed25519 public key, raw, base64. */
export const publicKey = z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/));

/**
 * Where packs are taken from: an address that is asked again and again, or the signed file itself as text. Whatever comes
 * must be signed with one of `keys`.
 */
export const packSourceShape = z
  .looseObject({
    url: z.optional(z.string().check(z.maxLength(2000), z.refine(isPackAddress, 'an https address'))),
    pack: z.optional(z.string().check(z.minLength(1))),
    keys: z.array(publicKey).check(z.minLength(1), z.maxLength(mostKeys)),
  })
  .check(z.refine(({ url, pack }) => (url === undefined) !== (pack === undefined), 'either url or pack'));

export type PackSource = z.infer<typeof packSourceShape>;

/** https, or http on this very machine for trials; never with a name and password in it. */
export function isPackAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && loopback.includes(hostname));
}

const loopback = ['127.0.0.1', 'localhost'];
