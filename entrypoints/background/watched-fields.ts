import type { Facts, WatchedField } from '@/lib/adapters/define-adapter.ts';
import { checklistsOf } from '@/lib/db/checklists.ts';
import { openChecked } from '@/lib/db/health.ts';
import { caseKeyOfFacts } from '@/lib/records/commitment.ts';
import { command, tabsWithFacts } from './tabs.ts';
import { waitingItems } from './waiting-items.ts';

const mostFields = 20;
/** What a page may be told and may answer by (contract.ts). */
const longestId = 100;

/** The fields of this page that the checklists of its case wait for, twenty at most; the page says which of them are filled. */
export async function watchedFieldsOf(facts: Facts): Promise<WatchedField[]> {
  const caseKey = caseKeyOfFacts(facts);
  if (caseKey === '' || !(await openChecked()).ok) return [];
  const fields = waitingItems(await checklistsOf(caseKey), facts).flatMap(({ row, item }) => {
    const { kind, selector } = item.signal ?? {};
    const id = watchedId(row.id, item.id);
    return kind !== 'filled' || selector === undefined || id.length > longestId ? [] : [{ id, selector }];
  });
  return fields.slice(0, mostFields);
}

/** What the page calls the field that an item waits for. */
export function watchedId(checklist: string, item: string): string {
  return `${checklist}.${item}`;
}

/** What each tab was last told to watch; forgotten with the worker, and then told once more. */
const told = new Map<number, string>();

/** A checklist was put on a case, or its items changed: the pages that show it hear which fields it waits for now. */
export async function watchAnew(): Promise<void> {
  for (const { tab, facts } of await tabsWithFacts()) {
    const fields = JSON.stringify(await watchedFieldsOf(facts));
    if (fields === (told.get(tab) ?? '[]')) continue;
    told.set(tab, fields);
    await command(tab, { command: 'readAnew' });
  }
}
