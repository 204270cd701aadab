import { hold, type CaseFacts } from '@/lib/packs/rules.ts';
import type { ChecklistItem } from '@/lib/packs/shape/checklist-template.ts';
import type { Checklist, ItemState } from '@/lib/records/checklist.ts';
import { knownTexts } from '@/lib/records/checklist-state.ts';
import { stateOf } from '@/lib/records/checklist-steps.ts';

export type ShownItem = { item: ChecklistItem; state: ItemState };
/** What the template no longer has, and something was ticked or noted on. */
export type GoneItem = { id: string; text: string; state: ItemState };

export type RunView = {
  /** In the order of the template; '' is of none. */
  phases: { name: string; items: ShownItem[] }[];
  gone: GoneItem[];
  openRequired: ShownItem[];
  settled: number;
  of: number;
  /** Every required item that concerns this case is settled; with none required, every item. */
  isFinished: boolean;
};

/** A checklist as it concerns this case. Items whose condition does not hold are left out, and their ticks stay. */
export function viewOf(run: Checklist, facts: CaseFacts): RunView {
  const template = run.template?.items ?? [];
  const shown = template
    .filter(({ when }) => hold(when ?? [], facts))
    .map((item) => ({ item, state: stateOf(run.items, item.id) }));
  const required = shown.filter(({ item }) => item.required === true);
  const needed = required.length > 0 ? required : shown;
  return {
    phases: [...Map.groupBy(shown, ({ item }) => item.phase ?? '')].map(([name, items]) => ({ name, items })),
    gone: goneOf(run),
    openRequired: required.filter(isOpen),
    settled: shown.length - shown.filter(isOpen).length,
    of: shown.length,
    isFinished: needed.length > 0 && !needed.some(isOpen),
  };
}

function isOpen({ state }: ShownItem): boolean {
  return state.state === 'open';
}

function goneOf({ items, template, history }: Checklist): GoneItem[] {
  const there = new Set(template?.items.map(({ id }) => id));
  const texts = knownTexts(history);
  return Object.entries(items)
    .filter(([id, { state, note = '' }]) => !there.has(id) && (state !== 'open' || note !== ''))
    .map(([id, state]) => ({ id, text: texts.get(id) ?? id, state }));
}
