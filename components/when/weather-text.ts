import { clockTime } from '@/components/ui/due-text.ts';
import { t } from '@/lib/i18n.ts';
import type { Weather } from './weather.ts';

/** "3 promises due 15:00–16:00". */
export function dueText({ count, hour }: Weather): string {
  return t('when.due', count, [String(count), clockTime(hour.from), clockTime(hour.to)]);
}

/** What speaks against a time, a sentence each; it never stops anybody. */
export function warnText({ isFull, closed }: Weather): string[] {
  const warnings = isFull ? [t('when.full')] : [];
  if (closed === undefined) return warnings;
  const { isHoliday, holiday = '' } = closed;
  if (!isHoliday) return [...warnings, t('when.outside')];
  return [...warnings, holiday === '' ? t('when.holiday') : t('when.holidayNamed', [holiday])];
}
