import { usePage } from '@/components/shell/page.ts';
import { usePacks } from '@/components/shell/packs.ts';
import { suggest, type Of } from '@/lib/packs/suggest.ts';
import type { ChecklistTemplate } from '@/lib/packs/shape/checklist-template.ts';
import type { Pack } from '@/lib/packs/shape/pack.ts';
import type { Checklist } from '@/lib/records/checklist.ts';
import { caseKeyOfFacts } from '@/lib/records/commitment.ts';
import { clockCaseOf } from '@/lib/records/update-clock.ts';
import { useRuns } from './desk.ts';

export type Offered = Of<ChecklistTemplate>;

/** The open case with its checklists and what is suggested for it, live; undefined without a case, or while it is read. */
export function useCaseChecklists() {
  const facts = usePage((state) => state.facts);
  const packs = usePacks();
  const key = caseKeyOfFacts(facts);
  const all = useRuns(key);
  if (facts === null || key === '' || all === undefined || packs === undefined) return undefined;
  const suggested = suggest(packs, facts).filter((one) => !isTaken(one, all));
  const runs = all.filter(({ status }) => status !== 'removed');
  return { facts, packs, of: clockCaseOf(key, facts), all, runs, suggested };
}

/** What stands on the case, or was put aside there, is not suggested again. */
function isTaken({ pack, part }: Offered, runs: readonly Checklist[]): boolean {
  return runs.some(({ packId, templateId }) => packId === pack.id && templateId === part.id);
}

/** The version in force of the checklist that a run was made from. */
export function inForce(run: Checklist, packs: readonly Pack[]): Offered | undefined {
  const pack = packs.find(({ id }) => id === run.packId);
  const part = pack?.checklists.find(({ id }) => id === run.templateId);
  return pack && part && { pack, part };
}
