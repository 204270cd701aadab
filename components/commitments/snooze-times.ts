import { t } from '@/lib/i18n.ts';

/** When a snoozed reminder may come again; `until` answers epoch ms, from the moment it is asked. */
export function snoozeTimes(now: number): { label: string; until: () => number }[] {
  const morning = new Date(now);
  morning.setHours(24 + 9, 0, 0, 0);
  return [
    { label: t('step.in15'), until: () => Date.now() + 15 * 60_000 },
    { label: t('step.in60'), until: () => Date.now() + 60 * 60_000 },
    { label: t('step.tomorrowMorning'), until: () => morning.getTime() },
  ];
}
