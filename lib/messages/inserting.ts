import { z } from 'zod/mini';
import type { Adapter, Facts } from '../adapters/define-adapter.ts';

/** What is said while a message goes into the reply box of a page. */
export const audiences = ['public', 'internal'] as const;
export type Audience = (typeof audiences)[number];

/** Whom the box is read by, as far as the page says. */
export type BoxAudience = Audience | 'unknown';

/** A longer text is no message (characters). */
export const longestInsert = 20_000;

const text = z.string().check(z.minLength(1), z.maxLength(longestInsert));

export const insertShape = z.strictObject({
  tab: z.number(),
  /** The case that the message was previewed for (caseKeyOf). */
  caseKey: z.string().check(z.minLength(1), z.maxLength(900)),
  text,
  audience: z.enum(audiences),
  /** The person has said that the customer reads this box, where the page does not say it. */
  audienceConfirmed: z.optional(z.boolean()),
});
export type InsertWish = z.infer<typeof insertShape>;

/** Several messages may stand in one box: the one that says this is taken out. */
export const undoShape = z.strictObject({ tab: z.number(), text });
export type UndoWish = z.infer<typeof undoShape>;

/** `strategy` names the editor and the way that it took the text by. */
export type InsertAnswer = { strategy: string; box: BoxAudience };

/** Background to the script in the page. `seen` is what the background holds true of the case. */
export type InsertOrder = {
  adapters: readonly Adapter[];
  site: string;
  caseId: string;
  seen: Pick<Facts, 'title' | 'customer'>;
  text: string;
  audience: Audience;
  audienceConfirmed: boolean;
};

/** `check` looks for the box and writes nothing. */
export type InsertCall = { insert: 'check' | 'write'; order: InsertOrder } | { insert: 'undo'; text: string };

/**
 * `needsCaret`: only where the person was tells where their caret is. An editor's own selection stays where it is, and giving
 * the focus back first would move it in those that drop theirs (Draft.js).
 */
export type CheckAnswer = { needsCaret: boolean };
