import { z } from 'zod/mini';
import { adapterShape } from '../../site-helper/adapter-shape.ts';
import { audienceShape, patterns, ruleList } from './rules.ts';
import { line, most, slug } from './words.ts';

const someLines = (longest: number) => z._default(z.array(line(longest)).check(z.maxLength(most.lines)), []);

/** How often the customer of a case hears from us (P1): the first cadence whose rules hold. In working time. */
export const cadenceShape = z.looseObject({
  id: slug,
  name: line(100),
  when: ruleList,
  every: z.enum(['1h', '2h', '4h', '1d', '2d']),
  why: z.optional(line(300)),
});

/** A question of the shift review. */
export const promptShape = z.looseObject({
  id: slug,
  text: line(200),
  part: z.enum(['wentWell', 'hard', 'try']),
});

/** What is expected of a role, how it is measured, and what follows (G1). */
export const cardShape = z.looseObject({
  id: slug,
  title: line(100),
  purpose: z.optional(line(500)),
  duties: someLines(300),
  outcomes: someLines(300),
  measures: z._default(
    z
      .array(z.looseObject({ name: line(100), how: line(500), target: z.optional(line(100)) }))
      .check(z.maxLength(most.lines)),
    [],
  ),
  ifMet: z.optional(line(500)),
  ifNotMet: z.optional(line(500)),
  mayDecide: someLines(300),
});

/** What an agent may decide without asking, by type of case (G7). */
export const rightShape = z.looseObject({
  id: slug,
  name: line(100),
  when: ruleList,
  may: someLines(300),
  askFirst: someLines(300),
  why: z.optional(line(300)),
});

/** A short word that opens one message, checklist or decision right. Its `id` is the word. */
export const shortcutShape = z.looseObject({
  id: z.string().check(z.regex(/^[a-z0-9]{1,12}$/)),
  opens: z.looseObject({ part: z.enum(['checklists', 'messages', 'decisionRights']), id: slug }),
});

/** How the pages of these sites are read; before the built-in adapters, after what the person taught by pointing. */
export const packAdapterShape = z.looseObject({
  id: slug,
  sites: patterns,
  adapter: adapterShape,
});

/** A good for the customer that items and messages serve (G3). */
export const outcomeShape = z.looseObject({ id: slug, text: line(200), audience: z.optional(audienceShape) });

export type Cadence = z.infer<typeof cadenceShape>;
export type Prompt = z.infer<typeof promptShape>;
export type ExpectationCard = z.infer<typeof cardShape>;
export type DecisionRight = z.infer<typeof rightShape>;
export type Shortcut = z.infer<typeof shortcutShape>;
export type PackAdapter = z.infer<typeof packAdapterShape>;
export type Outcome = z.infer<typeof outcomeShape>;
