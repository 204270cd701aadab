import { z } from 'zod/mini';

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
  rules: 10,
  patterns: 20,
  lines: 30,
  languages: 20,
  translations: 20_000,
} as const;

/** `refund-late`: what parts call each other by, and what a translation is found by. It never changes once published. */
export const slug = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,59}$/));

/** One line of plain text. No control characters: they could hide what a line says. */
export const line = (longest: number) =>
  z.string().check(z.minLength(1), z.maxLength(longest), z.regex(/^[^\p{Cc}\p{Cf}\u2028\u2029]*$/u));

/** Lines of plain text; never HTML, and a line break is all the form it has. */
export const lines = (longest: number) =>
  z.string().check(
    z.minLength(1),
    z.maxLength(longest),
    z.refine((text) => !/[^\P{Cc}\n]/u.test(text), 'control characters'),
  );

/** `en`, `es`, `pt-BR`. */
export const language = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/));

/** A list in which no two have the same id. */
export function listOf<Shape extends z.ZodMiniType<{ id: string }>>(shape: Shape, longest: number) {
  return z._default(
    z.array(shape).check(
      z.maxLength(longest),
      z.refine((list) => new Set(list.map(({ id }) => id)).size === list.length, 'an id twice'),
    ),
    [],
  );
}
