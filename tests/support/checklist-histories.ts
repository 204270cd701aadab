import fc from 'fast-check';
import type { ChecklistTemplate } from '../../lib/packs/shape/checklist-template.ts';
import { needAnswers, type KnownChecklistEvent } from '../../lib/records/checklist-events.ts';
import { minute, noon } from './a-commitment.ts';

/** Few ids and few moments, so that events meet; one id that means something else to an object. */
export const anyItemId = fc.constantFrom('acknowledge', 'tell', 'c', 'd', 'constructor');
const at = fc.integer({ min: 0, max: 30 }).map((n) => noon + n * minute);
const words = fc.constantFrom('', 'they know', 'asked twice', '<img onerror>');

export type ItemEvent = Extract<KnownChecklistEvent, { item: string }>;

/** What happens to one item. */
export const anyItemEvent: fc.Arbitrary<ItemEvent> = fc.oneof(
  fc.record({ kind: fc.constant('done'), at, item: anyItemId, by: fc.constantFrom('person', 'page') }),
  fc.record({ kind: fc.constant('notApplicable'), at, item: anyItemId, reason: words }),
  fc.record({ kind: fc.constant('skipped'), at, item: anyItemId, reason: words }),
  fc.record({ kind: fc.constant('opened'), at, item: anyItemId }),
  fc.record({ kind: fc.constant('note'), at, item: anyItemId, text: words }),
  fc.record({ kind: fc.constant('answered'), at, item: anyItemId, answer: fc.constantFrom(...needAnswers) }),
);

/** A publication of the same checklist: any of the items, in any order, with other words. */
export const anyTemplate: fc.Arbitrary<ChecklistTemplate> = fc
  .record({
    name: words,
    items: fc.uniqueArray(fc.record({ id: anyItemId, text: words, required: fc.boolean() }), {
      maxLength: 5,
      selector: ({ id }) => id,
    }),
  })
  .map(({ name, items }) => ({
    id: 'refund',
    name: `Refund ${name}`,
    when: [],
    items: items.map((item) => ({ ...item, text: `${item.id} ${item.text}` })),
  }));
