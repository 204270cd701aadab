import { t } from '@/lib/i18n.ts';
import type { Entry } from '@/lib/packs/edit/draft.ts';

/** What an entry or item is called in lists, also while it has no name. */
export function nameOf(entry: Entry): string {
  for (const field of ['name', 'title', 'text'] as const) {
    const said = entry[field];
    if (typeof said === 'string' && said.trim() !== '') return said;
  }
  const adapter = entry['adapter'] as { name?: unknown } | undefined;
  if (typeof adapter?.name === 'string') return adapter.name;
  return /^untitled(-\d+)?$/.test(entry.id) ? t('admin.unnamed') : entry.id;
}
