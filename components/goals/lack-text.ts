import { t } from '@/lib/i18n.ts';
import type { Lack } from '@/lib/reflection/goals.ts';

/** What to do about one thing that is missing, in a sentence. */
export function lackText({ field, why }: Lack): string {
  if (why === 'long') return t('goalLack.long');
  if (why === 'past') return t('goalLack.duePast');
  if (why === 'notANumber') return t('goalLack.targetNotANumber');
  if (why === 'notAShare') return t('goalLack.targetNotAShare');
  return t(`goalLack.${field}`);
}
