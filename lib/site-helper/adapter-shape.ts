import { z } from 'zod/mini';

/**
 * What an adapter that did not come with Kept may be: a selector, a word and a list of them are limited, and the whole
 * is. Fields we do not know are kept and ignored. Whether a selector can be read is for a page to say (isReadable).
 */
const words = (most: number) => z.string().check(z.maxLength(most));
const selector = z.string().check(z.minLength(1), z.maxLength(600), z.regex(/^[^{}<@]*$/));
/** A secret is no fact. */
const attribute = z.string().check(z.maxLength(60), z.regex(/^[a-zA-Z_][\w:.-]*$/));

export const sourceShape = z.looseObject({
  selector,
  label: z.optional(words(200)),
  inside: z.optional(selector),
  attribute: z.optional(attribute),
  after: z.optional(words(100)),
  before: z.optional(words(100)),
});

export const addressShape = z.looseObject({
  pathBefore: words(300),
  parameter: z.optional(words(100)),
});

export const sourceList = z.array(sourceShape).check(z.maxLength(20));
export const addressList = z.array(addressShape).check(z.maxLength(20));

export const adapterShape = z
  .looseObject({
    id: z.string().check(z.regex(/^taught-[a-z0-9]{1,20}$/)),
    name: z.string().check(z.minLength(1), z.maxLength(200)),
    evidence: z.optional(words(500)),
    recognise: z.optional(selector),
    caseIdInAddress: z.optional(addressList),
    addressDecides: z.optional(z.boolean()),
    caseIdInPage: z.optional(sourceList),
    title: z.optional(sourceList),
    customer: z.optional(sourceList),
    channel: z.optional(sourceList),
    state: z.optional(sourceList),
    queue: z.optional(sourceList),
    priority: z.optional(sourceList),
    tags: z.optional(
      z.looseObject({ selector, attribute: z.optional(attribute), split: z.optional(words(100)) }),
    ),
    composer: z.optional(
      z.looseObject({ public: selector, internal: selector, either: z.optional(selector) }),
    ),
    busy: z.optional(z.looseObject({ selector, idle: selector })),
  })
  .check(z.refine((adapter) => JSON.stringify(adapter).length <= 20_000, 'too long'));

export type TaughtAdapter = z.infer<typeof adapterShape>;

const selectorNames = new Set(
  'selector inside public internal either idle recognise internalNote'.split(' '),
);

/** Every selector of an adapter, also in fields this build does not know, so that each can be tried before it is used. */
export function selectorsOf(part: unknown, name = ''): string[] {
  if (typeof part === 'string') return selectorNames.has(name) ? [part] : [];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => selectorsOf(value, key));
}
