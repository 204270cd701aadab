import { Window } from 'happy-dom';
import { candidatesFor } from '../../lib/adapters/index.ts';
import type { Facts } from '../../lib/adapters/define-adapter.ts';
import { adapterFor, readFacts } from '../../lib/page/read-facts.ts';
import { must } from '../../lib/problem.ts';

/** A CRM page made of this markup: what stands between <html …> and </html>, both included when they are given. */
export function aPage(markup: string): Document {
  const window = new Window();
  window.document.write(markup.includes('<html') ? markup : `<html><body>${markup}</body></html>`);
  return window.document as unknown as Document;
}

/** What Kept makes of the page at this address: of the adapters that may read it the one that recognises it, reading. */
export function factsAt(address: string, page: Document): Facts {
  const adapter = must(
    adapterFor(candidatesFor(new URL(address).hostname), page),
    'the generic adapter takes every page',
  );
  return readFacts(adapter, page, new URL(address));
}
