import type { Facts } from '../adapters/define-adapter.ts';

const words = ['title', 'customer', 'channel', 'state', 'caseNumber', 'queue', 'priority'] as const;

/** What one document has shown: which case its address names, what it says now, and what it said for the case before. */
export type Memory = { caseId?: string; now?: Partial<Facts>; before?: Partial<Facts> };

/**
 * For desks whose pages do not say which case they show: the address changes first, and the page goes on showing the
 * case before for a while. What reads as it read for that case is held back, for as long as it does; unknown is an
 * answer, another customer's name is not.
 */
export function holdBack(facts: Facts, memory: Memory): void {
  if (memory.caseId !== facts.caseId) memory.before = memory.now ?? {};
  memory.caseId = facts.caseId;
  memory.now = { ...facts };
  const { before = {} } = memory;
  const shown = words.filter((word) => before[word] !== undefined);
  const isStillBefore = shown.length > 0 && shown.every((word) => facts[word] === before[word]);
  for (const word of words) if (facts[word] === before[word]) delete facts[word];
  if (facts.tags?.join('\n') === before.tags?.join('\n')) delete facts.tags;
  // Whose fields these are nobody can say yet; and each case has its own names for the same field.
  if (isStillBefore) {
    delete facts.filled;
    delete facts.empty;
  }
  // A field that was seen empty since is this case's own, whatever it holds then.
  const held = before.filled?.filter((id) => facts.filled?.includes(id)) ?? [];
  before.filled = held;
  if (held.length > 0) facts.filled = facts.filled?.filter((id) => !held.includes(id)) ?? [];
  // That it was empty is not told either: the next case's words would look as if somebody had just written them.
  const { empty = [] } = before;
  if (facts.empty?.some((id) => empty.includes(id)) === true)
    facts.empty = facts.empty.filter((id) => !empty.includes(id));
}
