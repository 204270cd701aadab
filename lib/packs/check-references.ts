import { ok, problem, type Result } from '../problem.ts';
import { selectorsOf } from '../site-helper/adapter-shape.ts';
import { isUsableSelector } from './selector.ts';
import type { PackContent } from './shape/pack.ts';

/** What one part says of another must be there, and every selector usable: what a shape alone cannot know. */
export function checkReferences(pack: PackContent): Result<null> {
  const ids = {
    checklists: idsOf(pack.checklists),
    messages: idsOf(pack.messages),
    decisionRights: idsOf(pack.decisionRights),
    outcomes: idsOf(pack.outcomes),
  };
  for (const { id, items } of pack.checklists) {
    for (const item of items) {
      const at = `checklists.${id}.items.${item.id}`;
      if (item.message !== undefined && !ids.messages.has(item.message)) return missing(`${at}.message`);
      if (item.outcome !== undefined && !ids.outcomes.has(item.outcome)) return missing(`${at}.outcome`);
      if (item.signal?.selector !== undefined && !isUsableSelector(item.signal.selector))
        return problem('packBadSelector', `${at}.signal`);
    }
  }
  for (const { id, outcome } of pack.messages) {
    if (outcome !== undefined && !ids.outcomes.has(outcome)) return missing(`messages.${id}.outcome`);
  }
  for (const { id, outcome } of pack.scenarios) {
    if (outcome !== undefined && !ids.outcomes.has(outcome)) return missing(`scenarios.${id}.outcome`);
  }
  for (const { id, opens } of pack.shortcuts) {
    if (!ids[opens.part].has(opens.id)) return missing(`shortcuts.${id}.opens`);
  }
  for (const { id, adapter } of pack.adapters) {
    if (!selectorsOf(adapter).every(isUsableSelector)) return problem('packBadSelector', `adapters.${id}`);
  }
  return ok(null);
}

function missing(place: string): Result<null> {
  return problem('packBadReference', place);
}

function idsOf(parts: readonly { id: string }[]): ReadonlySet<string> {
  return new Set(parts.map(({ id }) => id));
}
