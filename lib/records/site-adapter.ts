import { z } from 'zod/mini';
import { adapterShape } from '../site-helper/adapter-shape.ts';
import { defineRecord } from './define-record.ts';

/**
 * What Kept was taught about one site, by pointing at its parts. `id` is the site's origin. Holds selectors and no
 * number or name of any case.
 */
const schema = z.looseObject({
  id: z.string().check(z.maxLength(300), z.refine(isOrigin, 'an origin')),
  /** Null where only the built-in one is switched off. */
  adapter: z.nullable(adapterShape),
  madeAt: z.number(),
  /** Cases it was seen to read rightly. */
  checkedOn: z._default(z.number(), 0),
  /** The built-in adapter is not used here, also when nothing was taught. */
  builtInOff: z._default(z.boolean(), false),
});

export type SiteAdapter = z.infer<typeof schema>;

export const siteAdapter = defineRecord<SiteAdapter>({
  type: 'site-adapter',
  scope: 'private',
  version: 1,
  schema,
  indexes: [],
});

export default siteAdapter;

/** `https://crm.example`, as `URL.origin` writes it. */
function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text);
}
