import { z } from 'zod/mini';
import { moment } from './commitment-events.ts';
import { defineRecord } from './define-record.ts';
import { id, ownWords, text, type Opened } from './own-words.ts';

export const selfViewKinds = ['area', 'assessment', 'coaching'] as const;
export const feelings = ['confident', 'wantHelp'] as const;

/** How often a behaviour of the expectation card is true of one's own work: words, no number. */
export const ratings = ['rarely', 'sometimes', 'often', 'nearlyAlways'] as const;

const bodyShape = z.discriminatedUnion('is', [
  /** One area of the confidence map (R6); only the person says anything about it. */
  z.looseObject({
    is: z.literal('area'),
    area: z.string().check(z.minLength(1), z.maxLength(200)),
    feels: z.enum(feelings),
    note: text(1000),
  }),
  /** Own view of three to six behaviours before anybody else's (R5). */
  z.looseObject({
    is: z.literal('assessment'),
    card: text(120),
    cardTitle: text(200),
    rated: z
      .array(z.looseObject({ behaviour: text(300), rating: z.enum(ratings), note: text(1000) }))
      .check(z.maxLength(6)),
  }),
  /** What the person wants help with, in the words they chose to share. */
  z.looseObject({
    is: z.literal('coaching'),
    area: z.string().check(z.minLength(1), z.maxLength(200)),
    text: text(2000),
    /** Entries of the log that the person put beside it: their ids. */
    entries: z._default(z.array(id).check(z.maxLength(200)), []),
    /** Whether customers' names stay in what is handed over. */
    named: z._default(z.boolean(), false),
    doneAt: z.optional(moment),
  }),
]);

const schema = z.looseObject({ id, at: moment, kind: z.enum(selfViewKinds), body: ownWords(bodyShape) });

export type SelfView = z.infer<typeof schema>;
export type SelfViewBody = z.infer<typeof bodyShape>;
export type OwnSelfView = Opened<SelfView, SelfViewBody>;

/** How the person sees their own work. Nothing here is ever inferred, and nothing leaves unless they hand it over. */
export const selfView = defineRecord<SelfView>({
  type: 'self-view',
  scope: 'private',
  version: 1,
  schema,
  indexes: ['[kind+at]'],
});

export default selfView;
