import { t } from '@/lib/i18n.ts';

/** The name of a kind of record, in words; of one from a newer build its own name. */
export function kindText(type: string): string {
  const key = type.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return t(`privacyKind.${key as 'goal'}`) || type;
}
