import type { Facts, WatchedField } from '@/lib/adapters/define-adapter.ts';

/** The fields of this page that the checklists of its case wait for, twenty at most; the page says which of them are filled. */
export async function watchedFieldsOf(_facts: Facts): Promise<WatchedField[]> {
  return [];
}
