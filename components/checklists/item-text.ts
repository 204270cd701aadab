import { t } from '@/lib/i18n.ts';
import type { ItemState } from '@/lib/records/checklist.ts';

/** How an item was settled, in words; '' while it is open. */
export function said({ state, because, reason, answer }: ItemState): string {
  switch (state) {
    case 'open':
      return '';
    case 'done':
      if (answer === 'yes' || answer === 'taskOnly' || answer === 'unsure') return t(`need.${answer}`);
      return because === undefined ? t('checklists.done') : t('checklists.because', [because]);
    case 'notApplicable':
      return t('checklists.notApplicableFor', [reason ?? '']);
    case 'skipped':
      return reason === undefined ? t('checklists.skipped') : t('checklists.skippedFor', [reason]);
  }
}

/** What the address of a link belongs to, for the person to see before they go there. */
export function hostOf(url: string): string {
  return new URL(url).host;
}
