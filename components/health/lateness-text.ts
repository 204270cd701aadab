import { t } from '@/lib/i18n.ts';
import { lateness, type Firing } from '@/lib/reminders/drift.ts';

/** "on time", "4 s late", "2 h late: the computer was asleep or the browser was closed". */
export function latenessText(firing: Firing): string {
  const { lateMs, kind } = lateness(firing);
  if (kind === 'onTime') return t('checkup.onTime');
  if (kind === 'late') return t('checkup.late', [amount(lateMs)]);
  return t('checkup.asleep', [amount(lateMs)]);
}

function amount(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return t('checkup.seconds', [String(seconds)]);
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return t('due.minutes', [String(minutes)]);
  const hours = Math.round(minutes / 60);
  return hours < 48 ? t('due.hours', [String(hours)]) : t('due.days', [String(Math.round(hours / 24))]);
}
