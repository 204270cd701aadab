import type { ChecklistEvent } from '../records/checklist-events.ts';
import checklist, { type Checklist } from '../records/checklist.ts';
import { from } from './database.ts';

/** What became of one item on this device's checklists. Items that are open on an open case are not in it. */
export type ItemTally = {
  pack: string;
  checklist: string;
  item: string;
  /** As it stood on the newest of these checklists, for the person to read. */
  checklistName: string;
  text: string;
  done: number;
  notApplicable: number;
  skipped: number;
  /** Why it did not apply or was skipped, as it was typed, each time. */
  reasons: string[];
};

/** Counted over the checklists that something happened to since then (epoch ms), in one pass (A5). */
export async function itemTally(sinceAt: number): Promise<ItemTally[]> {
  const tallies = new Map<string, ItemTally>();
  await from(checklist)
    .where('lastAt')
    .aboveOrEqual(sinceAt)
    .each((row) => count(row, tallies));
  return [...tallies.values()];
}

function count(row: Checklist, tallies: Map<string, ItemTally>): void {
  if (row.status === 'removed') return;
  const leftOpen = leftOpenOf(row);
  for (const { id, text } of row.template?.items ?? []) {
    const state = Object.hasOwn(row.items, id) ? row.items[id] : undefined;
    const left = leftOpen.get(id);
    const is = state === undefined || state.state === 'open' ? left && 'skipped' : state.state;
    if (is === undefined) continue;
    const key = `${row.packId}|${row.templateId}|${id}`;
    const tally = tallies.get(key) ?? {
      pack: row.packId,
      checklist: row.templateId,
      item: id,
      checklistName: '',
      text: '',
      done: 0,
      notApplicable: 0,
      skipped: 0,
      reasons: [],
    };
    tally[is] += 1;
    tally.checklistName = row.template?.name ?? '';
    tally.text = text;
    const reason = (state?.state === is ? state.reason : left?.reason)?.trim() ?? '';
    if (is !== 'done' && reason !== '') tally.reasons.push(reason);
    tallies.set(key, tally);
  }
}

/** Items that were open when the case was closed all the same (P5): skipped, if nothing happened to them since. */
function leftOpenOf({ history }: Checklist): Map<string, { reason?: string }> {
  const left = new Map<string, { reason?: string }>();
  for (const event of Object.values(history)) {
    if (!isClosedAnyway(event)) continue;
    for (const id of event.items) left.set(id, event.reason === undefined ? {} : { reason: event.reason });
  }
  return left;
}

function isClosedAnyway(
  event: ChecklistEvent,
): event is ChecklistEvent & { kind: 'closedAnyway'; items: string[]; reason?: string } {
  return event.kind === 'closedAnyway';
}
