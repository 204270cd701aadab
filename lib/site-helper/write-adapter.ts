import type { Adapter, Source } from '../adapters/define-adapter.ts';
import type { Proven } from './check-adapter.ts';
import type { Audience } from './lesson.ts';
import { mentions } from './stable.ts';

/** Adapters that a person made begin like this, so that facts say who read them. */
export const taughtPrefix = 'taught-';
const nowhere = ':not(*)';

/** What is not shown now: a box behind another tab is no place to write in. */
const shown =
  ':not([hidden], [hidden] *, [aria-hidden="true"], [aria-hidden="true"] *, [style*="display: none"], [style*="display: none"] *, [style*="display:none"] *)';

/**
 * The adapter of a site that was taught by pointing. `values` are the numbers and names of both cases: a place that can
 * only be found by one of them is left out.
 */
export function writeAdapter(
  site: string,
  proven: Proven,
  audience: Audience | undefined,
  values: readonly string[],
  madeAt: number,
): Adapter {
  const caseIdInPage = best(proven.caseIdInPage, values);
  const customer = best(proven.customer, values);
  const box = best(proven.composer, values)[0]?.selector;
  const composer = box === undefined ? undefined : `${box}${shown}`;
  return {
    id: `${taughtPrefix}${madeAt.toString(36)}`,
    name: new URL(site).host,
    evidence: 'Pointed at by the person and checked against a second case.',
    ...(proven.caseIdInAddress.length > 0 && {
      caseIdInAddress: proven.caseIdInAddress.slice(0, 1),
      addressDecides: true,
    }),
    ...(caseIdInPage.length > 0 && { caseIdInPage }),
    ...(customer.length > 0 && { customer }),
    ...(composer !== undefined && { composer: composerFor(composer, audience) }),
  };
}

/**
 * The one that will hold longest. No second beside it: where the first is missing, a ticket without a customer, say, the
 * second may hold somebody else, and unknown is the better answer.
 */
function best(sources: readonly Source[], values: readonly string[]): Source[] {
  return sources.filter((source) => !mentionsValue(source, values)).slice(0, 1);
}

function composerFor(selector: string, audience: Audience | undefined): NonNullable<Adapter['composer']> {
  if (audience === 'public') return { public: selector, internal: nowhere };
  if (audience === 'internal') return { public: nowhere, internal: selector };
  return { public: nowhere, internal: nowhere, either: selector };
}

function mentionsValue(
  { selector, label, inside, after, before }: Source,
  values: readonly string[],
): boolean {
  return [selector, label, inside, after, before].some(
    (text) => text !== undefined && mentions(text.replace(/:nth-[a-z-]+\(\d+\)/g, ''), values),
  );
}
