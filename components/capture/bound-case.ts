import type { Facts } from '@/lib/adapters/define-adapter.ts';
import { t } from '@/lib/i18n.ts';

/** The case a line belongs to: the one that was open when its first letter was typed. */
export type BoundCase = {
  site: string;
  caseId: string;
  caseTitle: string;
  caseUrl: string;
  customer: string;
};

export const noCase: BoundCase = { site: '', caseId: '', caseTitle: '', caseUrl: '', customer: '' };

export function caseOf(facts: Facts | null): BoundCase {
  if (facts === null) return noCase;
  return {
    site: facts.site,
    // An address may hold anything where an id is looked for; what no desk would call a number is none.
    caseId: (facts.caseId ?? '').length > 200 ? '' : (facts.caseId ?? ''),
    caseTitle: facts.title ?? '',
    caseUrl: facts.url.slice(0, 2000),
    customer: (facts.customer ?? '').slice(0, 200),
  };
}

/** "#48213", or the page's title where the desk shows no number. */
export function caseName(bound: Pick<BoundCase, 'caseId' | 'caseTitle'>): string {
  if (bound.caseId !== '') return `#${bound.caseId}`;
  return bound.caseTitle === '' ? t('case.untitled') : bound.caseTitle;
}

/** Two cases are the same when desk and number are, or, without a number, the address. */
export function isSameCase(a: BoundCase, b: BoundCase): boolean {
  if (a.site !== b.site || a.caseId !== b.caseId) return false;
  return a.caseId !== '' || a.caseUrl === b.caseUrl;
}

/** The page may tell the name and title of the very same case a moment after its number; what is known stays. */
export function completed(bound: BoundCase, here: BoundCase): BoundCase {
  if (!isSameCase(bound, here)) return bound;
  return {
    ...bound,
    customer: bound.customer || here.customer,
    caseTitle: bound.caseTitle || here.caseTitle,
  };
}
