import { absoluteTime } from '@/components/ui/due-text.ts';
import { t } from '@/lib/i18n.ts';
import type { Check } from './check.ts';
import type { HealthFacts } from './read-health.ts';

/** Less room than this is little (bytes): a snapshot of 100,000 promises takes about as much. */
const littleRoom = 100_000_000;

/** Whether what was promised is kept on this computer, line by line. */
export function storageChecks(facts: HealthFacts): Check[] {
  return [inspected(facts), secondCopy(facts), protection(facts), room(facts)];
}

function inspected({ isWhole, inspection, now }: HealthFacts): Check {
  const name = t('checkup.inspection');
  if (!isWhole || inspection?.isWhole === false)
    return {
      name,
      verdict: 'look',
      says: t('checkup.notWhole'),
      advice: t('checkup.notWholeAdvice'),
      fix: 'inspect',
    };
  if (inspection === null)
    return { name, verdict: 'unknown', says: t('checkup.neverInspected'), fix: 'inspect' };
  return {
    name,
    verdict: 'fine',
    says: t('checkup.inspected', [absoluteTime(inspection.at, now, '')]),
    fix: 'inspect',
  };
}

function secondCopy({ copy }: HealthFacts): Check {
  const name = t('checkup.copy');
  if (copy === 'works') return { name, verdict: 'fine', says: t('checkup.copyWorks') };
  if (copy === 'none') return { name, verdict: 'unknown', says: t('checkup.copyNone') };
  return {
    name,
    verdict: 'look',
    says: t('checkup.copyBroken'),
    advice: t('checkup.backupAdvice'),
    fix: 'backup',
  };
}

function protection({ isPersistent }: HealthFacts): Check {
  const name = t('checkup.protection');
  if (isPersistent) return { name, verdict: 'fine', says: t('options.persistent') };
  return {
    name,
    verdict: 'look',
    says: t('checkup.notPersistent'),
    advice: t('checkup.persistAdvice'),
    fix: 'persist',
  };
}

function room({ room }: HealthFacts): Check {
  const name = t('checkup.room');
  if (room === null) return { name, verdict: 'unknown', says: t('checkup.roomUnknown') };
  const says = t('checkup.roomLeft', [size(room.used), size(Math.max(0, room.most - room.used))]);
  return room.most - room.used < littleRoom
    ? { name, verdict: 'look', says, advice: t('checkup.roomAdvice'), fix: 'backup' }
    : { name, verdict: 'fine', says };
}

/** "1.2 GB", in the person's own figures. */
function size(bytes: number): string {
  const [unit, per] =
    bytes >= 1e9
      ? (['gigabyte', 1e9] as const)
      : bytes >= 1e6
        ? (['megabyte', 1e6] as const)
        : (['kilobyte', 1e3] as const);
  const options = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(undefined, options).format(bytes / per);
}
