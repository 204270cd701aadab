import { diffTemplates, type PackChange } from '@/lib/packs/diff.ts';
import type { ChecklistTemplate } from '@/lib/packs/shape/checklist-template.ts';
import type { Checklist } from '@/lib/records/checklist.ts';
import type { Offered } from './of-case.ts';

/** All that a newer version changes in one line of the checklist, or in its own name and purpose (`item` undefined). */
export type ChangedLine = { item: string | undefined; text: string; changes: PackChange[] };

/** On which cases a checklist is suggested, and to whom, is nothing that an agent works through. */
const ofNoConcern = new Set(['when', 'audience']);

/** What moving a run to the version in force would change, line by line; none while it is on that version, or on a newer one. */
export function upgradeLines(run: Checklist, newest: Offered | undefined): ChangedLine[] {
  const { template } = run;
  if (template === undefined || newest === undefined || newest.pack.version <= run.packVersion) return [];
  const changes = diffTemplates(template, newest.part).filter(
    ({ item, field = '' }) => item !== undefined || !ofNoConcern.has(field),
  );
  return [...Map.groupBy(changes, ({ item }) => item)].map(([item, ofLine]) => ({
    item,
    text: textOf(item, newest.part, template),
    changes: ofLine,
  }));
}

function textOf(item: string | undefined, ...templates: ChecklistTemplate[]): string {
  for (const { name, items } of templates) {
    const text = item === undefined ? name : items.find(({ id }) => id === item)?.text;
    if (text !== undefined) return text;
  }
  return '';
}
