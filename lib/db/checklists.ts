import { liveQuery } from 'dexie';
import { ok, problem, type Result } from '../problem.ts';
import checklist, { type Checklist } from '../records/checklist.ts';
import type { ChecklistEvent, KnownChecklistEvent } from '../records/checklist-events.ts';
import type { ChecklistTemplate } from '../packs/shape/checklist-template.ts';
import type { ClockCase } from './update-clocks.ts';
import { report } from '../report.ts';
import { from } from './database.ts';
import { wordsMask, type MaskWords } from './mask-words.ts';
import { create, update } from './write.ts';

/** Every checklist that was put on a case, also the removed ones, the oldest first. */
export async function checklistsOf(caseKey: string): Promise<Checklist[]> {
  if (caseKey === '') return [];
  const rows = await from(checklist).where('caseKey').equals(caseKey).toArray();
  return rows.toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}

/** The same, told now and at every change of any context. Answers the function that ends it. */
export function watchChecklists(caseKey: string, heard: (rows: readonly Checklist[]) => void): () => void {
  const watching = liveQuery(() => checklistsOf(caseKey)).subscribe(heard, report('checklists'));
  return () => watching.unsubscribe();
}

/** Which version of which pack, in which language, is put on the case. */
export type Pinned = { template: ChecklistTemplate; packId: string; packVersion: number; language: string };

/** Puts a checklist on a case. Several may stand there, also of one template. */
export async function attachChecklist(
  of: ClockCase,
  pinned: Pinned,
  now: number,
): Promise<Result<Checklist>> {
  return create(checklist, newChecklist(of, pinned, now));
}

/** A checklist as it is at its first moment; not stored. */
export function newChecklist(of: ClockCase, pinned: Pinned, now: number): Checklist {
  const { id: caseKey, ...words } = of;
  const { template, packId, packVersion, language } = pinned;
  const row: Checklist = {
    ...words,
    id: crypto.randomUUID(),
    caseKey,
    packId,
    templateId: template.id,
    createdAt: now,
    history: {
      [crypto.randomUUID()]: { kind: 'attached', at: now, template, packVersion, language },
    },
    status: 'open',
    packVersion,
    language,
    items: {},
    lastAt: now,
  };
  return derived(row);
}

/** Where everything stands after what happened; the same as is stored. */
export function derived(row: Checklist): Checklist {
  return checklist.derive?.(row) ?? row;
}

/** Something happened to a checklist. Answers the row and the id of the event. */
export async function stepChecklist(
  id: string,
  event: KnownChecklistEvent,
): Promise<Result<{ row: Checklist; eventId: string }>> {
  const eventId = crypto.randomUUID();
  const mask = await wordsMask();
  const done = await update(checklist, id, (row) => {
    if (row.status === 'removed' && event.kind !== 'back') return problem('closed');
    return ok(withEvent(row, eventId, withMasked(event, mask)));
  });
  return done.ok ? ok({ row: done.value, eventId }) : done;
}

/** The row after one more event. A clock that was set back must not put what happens now before what happened last. */
export function withEvent(row: Checklist, eventId: string, event: ChecklistEvent): Checklist {
  const at = Math.max(event.at, row.lastAt + 1);
  return { ...row, history: { ...row.history, [eventId]: { ...event, at } } };
}

/** Card and phone numbers go out of what a person typed, before it is kept. */
function withMasked(event: KnownChecklistEvent, mask: MaskWords): ChecklistEvent {
  if (event.kind === 'note') return { ...event, text: mask(event.text) };
  if ('reason' in event && event.reason !== undefined) return { ...event, reason: mask(event.reason) };
  return event;
}
