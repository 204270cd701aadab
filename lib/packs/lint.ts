import type { Draft } from './edit/draft.ts';
import { finish, fitting } from './edit/finish.ts';
import { checklistChecks } from './lint/checklist-checks.ts';
import type { Finding } from './lint/finding.ts';
import { messageChecks } from './lint/message-checks.ts';
import { referenceChecks } from './lint/reference-checks.ts';
import { ruleChecks } from './lint/rule-checks.ts';
import { scenarioChecks } from './lint/scenario-checks.ts';
import { shapeFindings } from './lint/shape-findings.ts';
import { textsChecks } from './lint/texts-checks.ts';

/**
 * What to look at before a draft is published (A1, G3): errors first, each with its place. What fits already is judged even
 * while other parts are half written.
 */
export function lint(draft: Draft): Finding[] {
  const content = fitting(draft);
  const findings = [
    ...shapeFindings(finish(draft)),
    ...referenceChecks(content, draft),
    ...ruleChecks(content),
    ...messageChecks(content),
    ...checklistChecks(content),
    ...scenarioChecks(content),
    ...textsChecks(content),
  ].filter(notFromHalfWritten(draft));
  return findings.toSorted((a, b) => Number(a.severity === 'advice') - Number(b.severity === 'advice'));
}

/** A checklist whose only items are half written has items; the missing texts are told of already. */
function notFromHalfWritten(draft: Draft): (finding: Finding) => boolean {
  return ({ code, place }) => {
    if (code !== 'noItems') return true;
    const written = draft.checklists.find(({ id }) => place === `checklists.${id}.items`);
    return !Array.isArray(written?.['items']) || written['items'].length === 0;
  };
}
