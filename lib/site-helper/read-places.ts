import type { Source } from '../adapters/define-adapter.ts';
import type { Answers, Places } from './lesson.ts';
import { readSource } from './read-source.ts';

/** Reads them all from this page, exactly as the content script would. */
export function readPlaces(places: Places, page: Document, address: URL): Answers {
  const read = (sources: readonly Source[]) => sources.map((source) => readSource.page(source, page) ?? null);
  return {
    url: address.href,
    address: places.address.map((source) => readSource.address(source, address) ?? null),
    caseId: read(places.caseId),
    customer: read(places.customer),
    composer: places.composer.map(({ selector }) => isThere(page, selector)),
  };
}

function isThere(page: Document, selector: string): boolean {
  try {
    return page.querySelector(selector) !== null;
  } catch {
    return false; // a selector that this browser cannot read finds nothing here
  }
}
