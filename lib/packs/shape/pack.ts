import { z } from 'zod/mini';
import { checklistTemplateShape } from './checklist-template.ts';
import { messageShape } from './message-template.ts';
import {
  cadenceShape,
  cardShape,
  outcomeShape,
  packAdapterShape,
  promptShape,
  rightShape,
  shortcutShape,
} from './parts.ts';
import { audienceShape } from './rules.ts';
import { scenarioShape } from './scenario.ts';
import { language, line, lines, listOf, most, slug } from './words.ts';

const moment = z.int().check(z.minimum(0), z.maximum(8.64e15));

/** By language and place of the text (`checklists.refund.items.tell.text`); see textsOf. */
const translationsShape = z._default(
  z
    .record(
      language,
      z
        .record(z.string().check(z.maxLength(200)), lines(4000))
        .check(z.refine((texts) => Object.keys(texts).length <= most.translations, 'too many texts')),
    )
    .check(z.refine((all) => Object.keys(all).length <= most.languages, 'too many languages')),
  {},
);

/** How many of each part a pack may hold. */
export const mostOfPart = {
  outcomes: most.outcomes,
  checklists: most.checklists,
  messages: most.messages,
  cadences: most.cadences,
  prompts: most.prompts,
  expectations: most.cards,
  decisionRights: most.rights,
  shortcuts: most.shortcuts,
  scenarios: most.scenarios,
  adapters: most.adapters,
} as const;

/** What an admin writes. Fields we do not know are kept and ignored, so that older builds take newer packs. */
const content = {
  /** Names the pack for good; a pack with another id is another pack. */
  id: slug,
  name: line(100),
  /** Of the texts themselves; others are in `translations`. */
  language,
  outcomes: listOf(outcomeShape, mostOfPart.outcomes),
  checklists: listOf(checklistTemplateShape, mostOfPart.checklists),
  messages: listOf(messageShape, mostOfPart.messages),
  cadences: listOf(cadenceShape, mostOfPart.cadences),
  prompts: listOf(promptShape, mostOfPart.prompts),
  expectations: listOf(cardShape, mostOfPart.expectations),
  decisionRights: listOf(rightShape, mostOfPart.decisionRights),
  shortcuts: listOf(shortcutShape, mostOfPart.shortcuts),
  scenarios: listOf(scenarioShape, mostOfPart.scenarios),
  adapters: listOf(packAdapterShape, mostOfPart.adapters),
  translations: translationsShape,
};

export const packContentShape = z.looseObject(content);

/** What agents get: content, and what publishing adds. Moments are epoch ms. */
export const packShape = z.looseObject({
  kept: z.literal('pack'),
  format: z.literal(1),
  ...content,
  /** Rises with every publication. Going back is publishing the earlier content again. */
  version: z.int().check(z.minimum(1), z.maximum(1_000_000)),
  publishedAt: moment,
  publishedBy: z.optional(line(100)),
  /** Why it changed, in one line that agents read (A4). */
  reason: line(200),
  /** From then on shown as old; it stays in force. */
  expiresAt: z.optional(moment),
  audience: z.optional(audienceShape),
  /** Only this share of desks takes it, always the same ones. */
  pilot: z.optional(z.looseObject({ percent: z.int().check(z.minimum(1), z.maximum(100)) })),
});

/** The file as it travels: the signature is over the canonical form of `pack` (lib/packs/signed-bytes.ts). */
export const signedPackShape = z.looseObject({
  kept: z.literal('signed-pack'),
  format: z.literal(1),
  /** Ed25519 public key, raw, base64. */
  key: z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/)),
  /** Ed25519 signature, base64. */
  signature: z.string().check(z.regex(/^[A-Za-z0-9+/]{86}==$/)),
  /** Looked at only once the signature is right (lib/packs/check-pack.ts). */
  pack: z.looseObject({}),
});

export type PackContent = z.infer<typeof packContentShape>;
export type Pack = z.infer<typeof packShape>;
export type SignedPack = z.infer<typeof signedPackShape>;
export type PackPart = Exclude<keyof typeof content, 'id' | 'name' | 'language' | 'translations'>;

export const packParts = [
  'checklists',
  'messages',
  'cadences',
  'decisionRights',
  'shortcuts',
  'prompts',
  'expectations',
  'outcomes',
  'scenarios',
  'adapters',
] as const satisfies readonly PackPart[];
