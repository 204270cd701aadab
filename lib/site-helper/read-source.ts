import type { AddressSource, Adapter, Source } from '../adapters/define-adapter.ts';
import { caseInAddress } from '../page/case-in-address.ts';
import { readFacts } from '../page/read-facts.ts';

/** What one place in the page or the address holds now. */
export type Reading<From> = { source: From; value: string };

const bare: Adapter = { id: 'one-place', name: '', title: [] };

/** One place, read exactly as the content script will read it. Undefined when it is not there, empty or unreadable. */
export const readSource = {
  address: (source: AddressSource, address: URL): string | undefined =>
    caseInAddress({ caseIdInAddress: [source] }, address),

  page: (source: Source, page: Document): string | undefined => {
    try {
      return readFacts({ ...bare, customer: [source] }, page, anyAddress).customer;
    } catch {
      return undefined; // a selector that this browser cannot read finds nothing here
    }
  },
};

const anyAddress = new URL('https://any.example/');
