import { z } from 'zod/mini';
import { audienceShape, patterns, ruleList } from './rules.ts';
import { complaint, line, listOf, most, slug } from './words.ts';

/** By which sign of the page an item ticks itself (P7). Any other kind does nothing here. */
export const signalShape = z.looseObject({
  /** `reply`: a public reply was sent. `state`: the case's state became one of `is`. `filled`: the field of `selector` is. */
  kind: z.string().check(z.minLength(1), z.maxLength(40)),
  is: z.optional(patterns),
  selector: z.optional(z.string().check(z.minLength(1), z.maxLength(200), z.regex(/^[^{}<@]*$/))),
});

/** `plain` is ticked. `needMet` asks whether the need is met or only the task is done (P10); it is done by any answer. */
export const itemKinds = ['plain', 'acknowledge', 'needMet'] as const;

export const itemShape = z.looseObject({
  id: slug,
  text: line(200),
  /** Which good it does the customer; shown on demand. */
  why: z.optional(line(300)),
  required: z.optional(z.boolean()),
  kind: z.optional(z.enum(itemKinds)),
  /** Only shown while these hold. */
  when: z.optional(ruleList),
  /** Due so many minutes of working time after the checklist was attached. */
  dueAfterMin: z.optional(z.int().check(z.minimum(1), z.maximum(60 * 24 * 30))),
  phase: z.optional(line(60)),
  /** Id of a message of the same pack. */
  message: z.optional(slug),
  link: z.optional(
    z.looseObject({
      url: z.string().check(z.maxLength(1000), z.refine(isHttps, complaint.link)),
      label: z.optional(line(100)),
    }),
  ),
  signal: z.optional(signalShape),
  /** Id of an outcome of the same pack (G3). */
  outcome: z.optional(slug),
});

export const checklistTemplateShape = z.looseObject({
  id: slug,
  name: line(100),
  why: z.optional(line(300)),
  /** Suggested on cases for which these hold; with none it is never suggested, only found. */
  when: ruleList,
  audience: z.optional(audienceShape),
  items: listOf(itemShape, most.items),
});

export type Signal = z.infer<typeof signalShape>;
export type ChecklistItem = z.infer<typeof itemShape>;
export type ChecklistTemplate = z.infer<typeof checklistTemplateShape>;

function isHttps(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:';
}
