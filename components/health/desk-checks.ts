import { t } from '@/lib/i18n.ts';
import type { Check } from './check.ts';
import type { HealthFacts } from './read-health.ts';

/** Whether Kept hears something from each open page of a permitted site: one line for each tab. */
export function deskChecks({ background }: HealthFacts): Check[] {
  const desks = background?.desks ?? [];
  if (desks.length === 0) return [{ name: t('checkup.desk'), verdict: 'unknown', says: t('checkup.noDesk') }];
  return desks.map(({ tab, site, adapter, caseId }) => {
    const name = URL.canParse(site) ? new URL(site).host : site;
    const fix = { showTab: tab };
    if (adapter === null)
      return { name, verdict: 'look', says: t('checkup.deskSilent'), advice: t('checkup.deskAdvice'), fix };
    if (adapter === 'unreadable')
      return {
        name,
        verdict: 'look',
        says: t('checkup.deskUnreadable'),
        advice: t('checkup.deskAdvice'),
        fix,
      };
    if (caseId !== '')
      return { name, verdict: 'fine', says: t('checkup.deskCase', [adapter, `#${caseId}`]), fix };
    return { name, verdict: 'fine', says: t('checkup.deskNoCase', [adapter]), fix };
  });
}
