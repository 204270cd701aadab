import { z } from 'zod/mini';

/** What a check of ours says, so that whoever reads a refusal learns more than that the shape is wrong. */
export const complaint = {
  regex: 'a regular expression',
  hidden: 'hidden characters',
  link: 'an https address',
  twice: 'an id twice',
} as const;

/** A list that is longer than this, or a text, is refused whole: nothing of a pack is ever cut. */
export const most = {
  checklists: 500,
  items: 50,
  messages: 500,
  cadences: 100,
  prompts: 50,
  cards: 50,
  rights: 200,
  shortcuts: 200,
  adapters: 50,
  outcomes: 100,
  scenarios: 200,
  rules: 10,
  patterns: 20,
  lines: 30,
  languages: 20,
  translations: 20_000,
} as const;

/** `refund-late`: what parts call each other by, and what a translation is found by. It never changes once published. */
export const slug = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,59}$/));

/** Characters that nobody sees and that can turn or hide what a line says. The two joiners are part of words and emoji. */
const hiddenInLine = /(?!\u200C|\u200D)[\p{Cc}\p{Cf}\u2028\u2029]/u;
/** Text that runs over lines may also say where it changes direction for one place; never override it. */
const hiddenInLines = /(?!\n|\u00AD|\u061C|\u200C|\u200D|\u200E|\u200F)[\p{Cc}\p{Cf}\u2028\u2029]/u;

/** One line of plain text. */
export const line = (longest: number) =>
  z.string().check(
    z.minLength(1),
    z.maxLength(longest),
    z.refine((text) => !hiddenInLine.test(text), complaint.hidden),
  );

/** Lines of plain text; never HTML, and a line break is all the form it has. */
export const lines = (longest: number) =>
  z.string().check(
    z.minLength(1),
    z.maxLength(longest),
    z.refine((text) => !hiddenInLines.test(text), complaint.hidden),
  );

/** `en`, `es`, `pt-BR`. */
export const language = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/));

/** A list in which no two have the same id. */
export function listOf<Shape extends z.ZodMiniType<{ id: string }>>(shape: Shape, longest: number) {
  return z._default(
    z.array(shape).check(
      z.maxLength(longest),
      z.refine((list) => new Set(list.map(({ id }) => id)).size === list.length, complaint.twice),
    ),
    [],
  );
}
