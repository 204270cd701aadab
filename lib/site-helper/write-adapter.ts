import type { Adapter, Source } from '../adapters/define-adapter.ts';
import type { Proven } from './check-adapter.ts';
import type { Audience } from './lesson.ts';
import { mentions } from './stable.ts';

/** Adapters that a person made begin like this, so that facts say who read them. */
export const taughtPrefix = 'taught-';
/** A few ways to the same place outlive a redesign; many would one day read something else. */
const ways = 3;
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
  const clean = (sources: readonly Source[]) =>
    sources
      .filter((source) => !mentionsValue(source, values))
      .filter((source, at, all) => !all.slice(0, at).some((better) => isNarrower(source, better)))
      .slice(0, ways);
  const caseIdInPage = clean(proven.caseIdInPage);
  const customer = clean(proven.customer);
  const box = clean(proven.composer)[0]?.selector;
  const composer = box === undefined ? undefined : `${box}${shown}`;
  return {
    id: `${taughtPrefix}${madeAt.toString(36)}`,
    name: new URL(site).host,
    evidence: 'Pointed at by the person and checked against a second case.',
    ...(proven.caseIdInAddress.length > 0 && { caseIdInAddress: proven.caseIdInAddress.slice(0, 1) }),
    ...(caseIdInPage.length > 0 && { caseIdInPage }),
    ...(customer.length > 0 && { customer }),
    ...(composer !== undefined && { composer: composerFor(composer, audience) }),
  };
}

/** Of "[data-customer]" and "main [data-customer]" the second finds nothing that the first does not. */
function isNarrower(one: Source, other: Source): boolean {
  return one.label === other.label && one.selector.endsWith(` ${other.selector}`);
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
