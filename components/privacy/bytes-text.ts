import { t } from '@/lib/i18n.ts';

/** "1,234 bytes", the number as the person writes numbers. */
export function bytesText(count: number): string {
  return t('privacy.bytes', count, [count.toLocaleString()]);
}
