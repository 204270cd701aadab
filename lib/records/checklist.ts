import { z } from 'zod/mini';
import { checklistTemplateShape } from '../packs/shape/checklist-template.ts';
import { checklistEventShape } from './checklist-events.ts';
import { itemStates, pinnedTemplate, statusOf } from './checklist-state.ts';
import { moment } from './commitment-events.ts';
import { defineRecord } from './define-record.ts';

const text = (most: number) => z._default(z.string().check(z.maxLength(most)), '');

const itemStateShape = z.looseObject({
  state: z.enum(['open', 'done', 'notApplicable', 'skipped']),
  /** When it came to this state, epoch ms. */
  at: z.optional(z.number()),
  by: z.optional(z.enum(['person', 'page'])),
  because: z.optional(z.string()),
  reason: z.optional(z.string()),
  note: z.optional(z.string()),
  answer: z.optional(z.string()),
  /** The person took a tick of the page back: the page does not tick it again. */
  keptOpen: z.optional(z.boolean()),
});

const schema = z.looseObject({
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  /** The case it is attached to (caseKeyOf), and what people call that case. */
  caseKey: z.string().check(z.maxLength(600)),
  site: text(300),
  caseId: text(200),
  caseTitle: text(500),
  caseUrl: text(2000),
  customer: text(200),
  packId: z.string().check(z.maxLength(60)),
  templateId: z.string().check(z.maxLength(60)),
  createdAt: moment,
  history: z.record(z.string(), checklistEventShape),

  // Derived from the history.
  status: z._default(z.enum(['open', 'done', 'removed']), 'open'),
  template: z.optional(checklistTemplateShape),
  packVersion: z._default(z.number(), 0),
  language: text(20),
  items: z._default(z.record(z.string(), itemStateShape), {}),
  /** When the last thing happened to it, epoch ms. */
  lastAt: z._default(z.number(), 0),
});

export type Checklist = z.infer<typeof schema>;
export type ItemState = z.infer<typeof itemStateShape>;

/** One run of a template on one case. Several may stand on a case; what was ticked or noted is never lost. */
export const checklist = defineRecord<Checklist>({
  type: 'checklist',
  scope: 'private',
  version: 1,
  schema,
  indexes: ['caseKey', 'lastAt'],
  derive: (row) => {
    const pinned = pinnedTemplate(row.history);
    const items = itemStates(row.history);
    return {
      ...row,
      ...pinned,
      items,
      status: statusOf(row.history, pinned?.template, items),
      lastAt: Math.max(row.createdAt, ...Object.values(row.history).map(({ at }) => at)),
    };
  },
});

export default checklist;
