import { z } from 'zod/mini';
import { moment } from './commitment-events.ts';
import { defineRecord } from './define-record.ts';
import { id, ownWords, text, type Opened } from './own-words.ts';

export const tags = ['wentWell', 'hard', 'learned', 'idea', 'blocked', 'thanks'] as const;
export type Tag = (typeof tags)[number];

export const reflectionKinds = ['log', 'learning', 'try'] as const;

/** Whether one thing that was tried did any good; asked at the next start of a shift (R3). */
export const tryAnswers = ['yes', 'no', 'didNotComeUp'] as const;

const bodyShape = z.discriminatedUnion('is', [
  /** Two taps during the shift (R1). The case only when the person says so. */
  z.looseObject({
    is: z.literal('log'),
    tag: z.enum(tags),
    text: text(2000),
    caseKey: text(600),
    caseTitle: text(500),
    caseUrl: text(2000),
  }),
  /** Four lines from a mistake (R4). `others`: what others should know; '' is nothing. */
  z.looseObject({
    is: z.literal('learning'),
    happened: text(2000),
    mine: text(2000),
    differently: text(2000),
    others: text(2000),
  }),
  z.looseObject({
    is: z.literal('try'),
    text: z.string().check(z.minLength(1), z.maxLength(500)),
    answer: z.optional(z.enum(tryAnswers)),
    answeredAt: z.optional(moment),
  }),
]);

const schema = z.looseObject({
  id,
  at: moment,
  /** The shift it was written in; '' outside of one. */
  shiftId: text(64),
  kind: z.enum(reflectionKinds),
  body: ownWords(bodyShape),
});

export type Reflection = z.infer<typeof schema>;
export type ReflectionBody = z.infer<typeof bodyShape>;
export type LogBody = Extract<ReflectionBody, { is: 'log' }>;
export type LearningBody = Extract<ReflectionBody, { is: 'learning' }>;
export type TryBody = Extract<ReflectionBody, { is: 'try' }>;
/** One entry as its owner reads it. */
export type OwnReflection = Opened<Reflection, ReflectionBody>;

/** One entry of the reflection log. Nobody but the person ever reads it. */
export const reflection = defineRecord<Reflection>({
  type: 'reflection',
  scope: 'private',
  version: 1,
  schema,
  indexes: ['at', '[kind+at]', 'shiftId'],
});

export default reflection;
