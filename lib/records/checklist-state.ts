import type { ChecklistTemplate } from '../packs/shape/checklist-template.ts';
import type { Checklist, ItemState } from './checklist.ts';
import type { KnownChecklistEvent } from './checklist-events.ts';

type History = Checklist['history'];

/** In the order of time; where two fell into one moment their ids decide, so that every device sees the same. */
function inOrder(history: History): KnownChecklistEvent[] {
  return Object.entries(history)
    .toSorted(([a, x], [b, y]) => x.at - y.at || (a < b ? -1 : 1))
    .map(([, event]) => event as KnownChecklistEvent);
}

/** The template that the agent works with: the one attached, or the last they chose to move to. */
export function pinnedTemplate(
  history: History,
): { template: ChecklistTemplate; packVersion: number; language: string } | undefined {
  const last = inOrder(history)
    .filter((event): event is Extract<KnownChecklistEvent, { template: unknown }> => 'template' in event)
    .at(-1);
  if (last === undefined) return undefined;
  const { template, packVersion, language } = last;
  return { template, packVersion, language };
}

/** Where every item stands that anything ever happened to, also those that the template no longer has. */
export function itemStates(history: History): Record<string, ItemState> {
  const items: Record<string, ItemState> = Object.create(null) as Record<string, ItemState>;
  for (const event of inOrder(history)) {
    if (!('item' in event)) continue;
    const { item, at } = event;
    const { note, answer, keptOpen } = items[item] ?? {};
    const kept = { ...(note === undefined ? {} : { note }), ...(keptOpen === true ? { keptOpen } : {}) };
    const answered = answer === undefined ? {} : { answer };
    switch (event.kind) {
      case 'done':
        if (event.by === 'page' && keptOpen === true) break;
        items[item] = {
          ...kept,
          ...answered,
          state: 'done',
          at,
          by: event.by,
          ...(event.because === undefined ? {} : { because: event.because }),
        };
        break;
      case 'notApplicable':
        items[item] = { ...kept, state: 'notApplicable', at, reason: event.reason };
        break;
      case 'skipped':
        items[item] = {
          ...kept,
          state: 'skipped',
          at,
          ...(event.reason === undefined ? {} : { reason: event.reason }),
        };
        break;
      case 'answered':
        items[item] = { ...kept, state: 'done', at, by: 'person', answer: event.answer };
        break;
      case 'opened':
        items[item] = {
          ...kept,
          state: 'open',
          at,
          ...(items[item]?.by === 'page' ? { keptOpen: true } : {}),
        };
        break;
      case 'note':
        items[item] = { ...(items[item] ?? { state: 'open' }), note: event.text };
        break;
    }
  }
  // A plain object: what is stored and compared has the usual prototype.
  return Object.fromEntries(Object.entries(items));
}

/** Done once every required item is; with none required, once every item is. */
export function statusOf(
  history: History,
  template: ChecklistTemplate | undefined,
  items: Record<string, ItemState>,
): Checklist['status'] {
  const shown = inOrder(history).filter(({ kind }) => kind === 'removed' || kind === 'back');
  if (shown.at(-1)?.kind === 'removed') return 'removed';
  const all = template?.items ?? [];
  const required = all.filter((item) => item.required === true);
  const needed = required.length > 0 ? required : all;
  const isSettled = (id: string) => Object.hasOwn(items, id) && items[id]?.state !== 'open';
  return needed.length > 0 && needed.every(({ id }) => isSettled(id)) ? 'done' : 'open';
}

/** Whether the person has said of this closing of the case that they go on with items open (P5). */
export function isClosedAnyway(history: History): boolean {
  const said = inOrder(history).filter(({ kind }) => kind === 'closedAnyway' || kind === 'caseReopened');
  return said.at(-1)?.kind === 'closedAnyway';
}

/** What the person once read for each item, also for those that their template no longer has. */
export function knownTexts(history: History): Map<string, string> {
  const texts = new Map<string, string>();
  for (const event of inOrder(history)) {
    if ('template' in event) for (const { id, text } of event.template.items) texts.set(id, text);
  }
  return texts;
}
