import type { Adapter } from '../../adapters/define-adapter.ts';
import type { InsertOrder } from '../../messages/inserting.ts';
import { readFacts } from '../read-facts.ts';

/**
 * Whether the page shows the very case that the message was previewed for. An address that is ahead of its page (the old case
 * is still on screen) is another case; so is a page whose words were held back, because they are the case before's.
 */
export function isCaseHere(adapter: Adapter, page: Document, address: URL, order: InsertOrder): boolean {
  const facts = readFacts(adapter, page, address);
  if (facts.site !== order.site || facts.caseId !== order.caseId) return false;
  if (adapter.caseIdInPage !== undefined) {
    const { caseIdInAddress: _, caseAddresses: __, addressDecides: ___, ...byPage } = adapter;
    if (readFacts(byPage, page, address).caseId !== order.caseId) return false;
  }
  return (['title', 'customer'] as const).every(
    (word) => facts[word] === undefined || order.seen[word] !== undefined,
  );
}
