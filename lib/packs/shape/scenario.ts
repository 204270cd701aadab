import { z } from 'zod/mini';
import { line, lines, listOf, slug } from './words.ts';

/** Areas of work that Kept has a name for in every language. A pack may name others, by a slug that is shown as words. */
export const knownAreas = ['empathy', 'patience', 'problem-solving', 'human-need', 'ownership'] as const;
export type KnownArea = (typeof knownAreas)[number];

/** One thing that could be said or done, and what would probably follow: never whether it was right. */
export const choiceShape = z.looseObject({ id: slug, text: line(300), follows: lines(800) });

/** A situation to think through outside of live work (R9). Nothing that anybody chooses is kept anywhere. */
export const scenarioShape = z.looseObject({
  id: slug,
  title: line(100),
  /** What it is good for; shown first to whoever asked for help there. */
  areas: z._default(z.array(slug).check(z.maxLength(8)), []),
  situation: lines(1500),
  /** Without one it is "What would you promise?". */
  question: z.optional(line(200)),
  /** None where it is only talked about. */
  choices: listOf(choiceShape, 4),
  /** What is worth talking about, alone or with others. */
  discussion: z.optional(lines(1500)),
  /** Id of an outcome of the same pack (G3). */
  outcome: z.optional(slug),
});

export type Scenario = z.infer<typeof scenarioShape>;
export type Choice = z.infer<typeof choiceShape>;
