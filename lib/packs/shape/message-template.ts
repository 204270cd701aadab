import { z } from 'zod/mini';
import { audienceShape, ruleList } from './rules.ts';
import { line, lines, slug } from './words.ts';

/**
 * A message with `{variables}`; `{firstName|there}` names what stands where the value is unknown. A name that Kept does
 * not know is asked of the agent under the label that `asks` has for it.
 */
export const messageShape = z.looseObject({
  id: slug,
  name: line(100),
  text: lines(4000),
  /** Who may read it: it is never inserted where others would. */
  audience: z.enum(['public', 'internal']),
  /** `nextSteps`: the text of the "what happens next" block (P8). */
  kind: z.optional(z.enum(['update', 'nextSteps'])),
  why: z.optional(line(300)),
  outcome: z.optional(slug),
  when: ruleList,
  for: z.optional(audienceShape),
  asks: z.optional(
    z
      .array(z.looseObject({ id: z.string().check(z.regex(/^[a-zA-Z][a-zA-Z0-9]{0,29}$/)), label: line(60) }))
      .check(z.maxLength(10)),
  ),
});

export type MessageTemplate = z.infer<typeof messageShape>;
