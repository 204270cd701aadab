import { z } from 'zod/mini';
import { checklistTemplateShape, type ChecklistTemplate } from '../packs/shape/checklist-template.ts';
import { moment } from './commitment-events.ts';

/** Whether the need of the customer was met (P10): the agent's own view, and nobody's score. */
export const needAnswers = ['yes', 'taskOnly', 'unsure'] as const;
export type NeedAnswer = (typeof needAnswers)[number];

const at = moment;
const item = z.string().check(z.minLength(1), z.maxLength(60));
const reason = z.string().check(z.maxLength(300));
const pinned = { template: checklistTemplateShape, packVersion: z.number(), language: z.string() };

export const checklistEventKinds = [
  'attached',
  'upgraded',
  'done',
  'notApplicable',
  'skipped',
  'opened',
  'note',
  'answered',
  'closedAnyway',
  'caseReopened',
  'removed',
  'back',
] as const;
const knownKinds = new Set<string>(checklistEventKinds);

/**
 * What happens to a checklist on its case. `attached` and `upgraded` carry the template as it was then, so that no later
 * publication can move a line under the agent (P4). `opened` takes a tick back; `back` a removal.
 */
export const checklistEventShape = z.union([
  z.looseObject({ kind: z.literal('attached'), at, ...pinned }),
  z.looseObject({ kind: z.literal('upgraded'), at, ...pinned }),
  /** `page`: a declared sign of the page was seen; `because` says which, for the person to read (P7). */
  z.looseObject({
    kind: z.literal('done'),
    at,
    item,
    by: z.enum(['person', 'page']),
    because: z.optional(z.string().check(z.maxLength(200))),
  }),
  z.looseObject({ kind: z.literal('notApplicable'), at, item, reason }),
  z.looseObject({ kind: z.literal('skipped'), at, item, reason: z.optional(reason) }),
  z.looseObject({ kind: z.literal('opened'), at, item }),
  z.looseObject({ kind: z.literal('note'), at, item, text: z.string().check(z.maxLength(1000)) }),
  z.looseObject({ kind: z.literal('answered'), at, item, answer: z.enum(needAnswers) }),
  /** The case was closed in the CRM while these were open (P5). */
  z.looseObject({
    kind: z.literal('closedAnyway'),
    at,
    items: z.array(item).check(z.maxLength(50)),
    reason: z.optional(reason),
  }),
  /** The case was seen not closed any more: at its next closing the person is asked again. */
  z.looseObject({ kind: z.literal('caseReopened'), at }),
  z.looseObject({ kind: z.literal('removed'), at }),
  z.looseObject({ kind: z.literal('back'), at }),
  // What a newer build may have written: kept, and without effect here.
  z.looseObject({ kind: z.string().check(z.refine((kind) => !knownKinds.has(kind))), at }),
]);

export type ChecklistEvent = z.infer<typeof checklistEventShape>;

type Pinned = { template: ChecklistTemplate; packVersion: number; language: string };

/** The events that this build knows, told apart by their kind. */
export type KnownChecklistEvent =
  | ({ kind: 'attached' | 'upgraded'; at: number } & Pinned)
  | { kind: 'done'; at: number; item: string; by: 'person' | 'page'; because?: string }
  | { kind: 'notApplicable'; at: number; item: string; reason: string }
  | { kind: 'skipped'; at: number; item: string; reason?: string }
  | { kind: 'opened'; at: number; item: string }
  | { kind: 'note'; at: number; item: string; text: string }
  | { kind: 'answered'; at: number; item: string; answer: NeedAnswer }
  | { kind: 'closedAnyway'; at: number; items: string[]; reason?: string }
  | { kind: 'caseReopened' | 'removed' | 'back'; at: number };
