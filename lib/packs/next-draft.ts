import { z } from 'zod/mini';

const moment = z.optional(z.number());
const shape = z.object({
  line: z.string(),
  /** What was chosen instead of what was read from the line, epoch ms. */
  dueAt: moment,
  tellBy: moment,
  /** The customer's zone; '' is the one that was read or the agent's. */
  zone: z.string(),
  language: z.string(),
});

/** What the agent has said of the next steps on one case, and not inserted yet. */
export type NextDraft = z.infer<typeof shape>;

export const emptyNext: NextDraft = { line: '', dueAt: undefined, tellBy: undefined, zone: '', language: '' };

/** A draft from its text (JSON); undefined when this build did not write it. */
export function readNextDraft(text: string): NextDraft | undefined {
  try {
    const parsed = shape.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined; // words of something else, or cut off
  }
}
