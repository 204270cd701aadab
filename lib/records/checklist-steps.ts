import type { Checklist, ItemState } from './checklist.ts';
import type { KnownChecklistEvent } from './checklist-events.ts';

/**
 * What takes a step back, at `now` (epoch ms): the item stands again where it stood `before`. Undefined where there is
 * nothing to take back by a step of its own.
 */
export function takingBack(
  event: KnownChecklistEvent,
  before: Pick<Checklist, 'template' | 'packVersion' | 'language' | 'items'>,
  now: number,
): KnownChecklistEvent | undefined {
  switch (event.kind) {
    case 'removed':
      return { kind: 'back', at: now };
    case 'upgraded': {
      const { template, packVersion, language } = before;
      return template && { kind: 'upgraded', at: now, template, packVersion, language };
    }
    case 'note':
      return { kind: 'note', at: now, item: event.item, text: stateOf(before.items, event.item).note ?? '' };
    case 'done':
    case 'notApplicable':
    case 'skipped':
    case 'answered':
    case 'opened':
      return standingAgain(event.item, stateOf(before.items, event.item), now);
    default:
      return undefined;
  }
}

/** Where an item stands; one that nothing happened to is open. */
export function stateOf(items: Checklist['items'], id: string): ItemState {
  return (Object.hasOwn(items, id) ? items[id] : undefined) ?? { state: 'open' };
}

function standingAgain(item: string, { state, reason, answer }: ItemState, now: number): KnownChecklistEvent {
  const at = { at: now, item };
  switch (state) {
    case 'open':
      return { kind: 'opened', ...at };
    case 'notApplicable':
      return { kind: 'notApplicable', ...at, reason: reason ?? '' };
    case 'skipped':
      return { kind: 'skipped', ...at, ...(reason === undefined ? {} : { reason }) };
    case 'done':
      // Said by the person now, whoever ticked it first: a tick of the page would not count any more.
      return isAnswer(answer) ? { kind: 'answered', ...at, answer } : { kind: 'done', ...at, by: 'person' };
  }
}

function isAnswer(answer: string | undefined): answer is 'yes' | 'taskOnly' | 'unsure' {
  return answer === 'yes' || answer === 'taskOnly' || answer === 'unsure';
}
