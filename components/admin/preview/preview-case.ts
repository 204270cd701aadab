import { create } from 'zustand';
import type { Facts } from '@/lib/adapters/define-adapter.ts';
import { at } from '@/lib/packs/edit/at-path.ts';
import { fitting } from '@/lib/packs/edit/finish.ts';
import type { Draft } from '@/lib/packs/edit/draft.ts';
import { fittingCase } from '@/lib/packs/fitting-case.ts';
import type { CaseFacts } from '@/lib/packs/rules.ts';
import type { Audience, Rule } from '@/lib/packs/shape/rules.ts';
import type { Chosen } from '../writing.ts';
import { sandboxCases } from './sandbox-cases.ts';

/** On which case the preview and the test run look: one that fits what is being written, or these facts. */
type PreviewCase = { isFitting: boolean; facts: Facts };
export const usePreviewCase = create<PreviewCase>(() => ({ isFitting: true, facts: sandboxCases[0] }));

/** The case of the preview: changed as little as it takes for the chosen part to show on it, where that is wanted. */
export function caseFor(draft: Draft, chosen: Chosen, { isFitting, facts }: PreviewCase): Facts {
  if (!isFitting || !('index' in chosen)) return facts;
  const id = at(draft, [chosen.part, chosen.index, 'id']);
  const part = fitting(draft)[chosen.part].find((one) => one.id === id);
  const { when = [], audience } = (part ?? {}) as { when?: Rule[]; audience?: Audience | string };
  const whom = typeof audience === 'object' ? audience : (part as { for?: Audience } | undefined)?.for;
  const rules: Rule[] = [
    ...when,
    ...(whom?.queues === undefined ? [] : [{ fact: 'queue', is: whom.queues }]),
    ...(whom?.sites === undefined ? [] : [{ fact: 'site', is: whom.sites }]),
  ];
  const fit = fittingCase(rules, facts);
  // What a rule excludes is left out of the fitting case, so it replaces what rules can ask for.
  return fit === undefined ? facts : withRuleFacts(facts, fit);
}

function withRuleFacts(facts: Facts, { tags, ...fit }: CaseFacts): Facts {
  const { url, adapter, caseId, composer } = facts;
  const same = Object.fromEntries(
    Object.entries({ caseId, composer }).filter(([, value]) => value !== undefined),
  );
  return { url, adapter, ...same, ...fit, ...(tags === undefined ? {} : { tags: [...tags] }) };
}
