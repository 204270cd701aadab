import { hold, type CaseFacts } from '@/lib/packs/rules.ts';
import type { ChecklistItem } from '@/lib/packs/shape/checklist-template.ts';
import type { Checklist } from '@/lib/records/checklist.ts';
import { stateOf } from '@/lib/records/checklist-steps.ts';

/** Items that a sign of the page may tick (P7): not settled, not opened again by the person, and of concern to this case. */
export function waitingItems(
  rows: readonly Checklist[],
  facts: CaseFacts,
): { row: Checklist; item: ChecklistItem }[] {
  return rows
    .filter(({ status }) => status !== 'removed')
    .flatMap((row) => (row.template?.items ?? []).map((item) => ({ row, item })))
    .filter(({ row, item }) => {
      const { state, keptOpen } = stateOf(row.items, item.id);
      return (
        item.signal !== undefined && state === 'open' && keptOpen !== true && hold(item.when ?? [], facts)
      );
    });
}
