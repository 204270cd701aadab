import { z } from 'zod/mini';
import { moment } from './commitment-events.ts';
import { defineRecord } from './define-record.ts';
import { id, ownWords, text, type Opened } from './own-words.ts';

/** The last so many days are offered for a talk. */
export const talkDays = [7, 14, 28, 84] as const;

const bodyShape = z.looseObject({
  /** What is ticked, by the keys of its items. Nothing is, to begin with. */
  picked: z._default(z.array(z.string().check(z.maxLength(120))).check(z.maxLength(2000)), []),
  words: text(4000),
  /** Whom it is for, if the person says so. */
  to: text(200),
  /** Whether customers' names stay in it. */
  named: z._default(z.boolean(), false),
  days: z._default(z.union([z.literal(7), z.literal(14), z.literal(28), z.literal(84)]), 14),
});

const schema = z.looseObject({ id, at: moment, body: ownWords(bodyShape) });

export type TalkDraft = z.infer<typeof schema>;
export type TalkDraftBody = z.infer<typeof bodyShape>;
export type OwnTalkDraft = Opened<TalkDraft, TalkDraftBody>;

/** What the person has picked for their next talk, until they clear it. Never that anything was shared. */
export const talkDraft = defineRecord<TalkDraft>({
  type: 'talk-draft',
  scope: 'device',
  version: 1,
  schema,
  indexes: [],
});

export default talkDraft;
