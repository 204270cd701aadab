import type { Facts } from '../adapters/define-adapter.ts';

type Word = 'title' | 'customer' | 'channel' | 'state' | 'caseNumber';
const words: readonly Word[] = ['title', 'customer', 'channel', 'state', 'caseNumber'];

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
  for (const word of words) if (facts[word] === memory.before?.[word]) delete facts[word];
}
