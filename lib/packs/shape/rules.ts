import { z } from 'zod/mini';
import { complaint, most } from './words.ts';

/** What a rule may ask of a case; `about` is its title and its tags together. A rule about anything else does not hold in this build. */
export const ruleFacts = [
  'about',
  'queue',
  'state',
  'tag',
  'channel',
  'priority',
  'title',
  'customer',
  'site',
] as const;
export type RuleFact = (typeof ruleFacts)[number];

/** What somebody may have meant as a regular expression. Kept has none: an admin's typing must never stop a desk. */
const looksLikeRegex = /[\\^$|]|\.[*+]|\)[*+?{]|\[[^\]]*-[^\]]*\]|\{\d+(,\d*)?\}/;
const mostStars = 4;

/** Words with `*` (anything) and `?` (one character), compared without case and accents in time that follows the length. */
export const pattern = z.string().check(
  z.minLength(1),
  z.maxLength(100),
  z.refine((text) => !looksLikeRegex.test(text), complaint.regex),
  z.refine((text) => text.split('*').length - 1 <= mostStars, 'too many *'),
);

export const patterns = z.array(pattern).check(z.minLength(1), z.maxLength(most.patterns));

/** Holds when the fact is like one of `is` (where given) and like none of `isNot`. Of tags one is enough. */
export const ruleShape = z.looseObject({
  fact: z.string().check(z.minLength(1), z.maxLength(40)),
  is: z.optional(patterns),
  isNot: z.optional(patterns),
});

/** All of them hold; none is always. */
export const ruleList = z._default(z.array(ruleShape).check(z.maxLength(most.rules)), []);

export type Rule = z.infer<typeof ruleShape>;

/** For whom: a list that is missing is everybody. `sites` are origins, `https://crm.example`. */
export const audienceShape = z.looseObject({
  teams: z.optional(patterns),
  queues: z.optional(patterns),
  sites: z.optional(patterns),
  languages: z.optional(patterns),
});

export type Audience = z.infer<typeof audienceShape>;
