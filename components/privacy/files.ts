import { calendarFile, tableFile } from '@/components/settings/save-elsewhere.ts';
import { itemTally } from '@/lib/db/item-tally.ts';
import { ok, type Result } from '@/lib/problem.ts';
import { exportBackup } from '@/lib/transfer/backup.ts';
import { isoWeek, mondayBefore } from '@/lib/transfer/iso-week.ts';
import { itemTallyFile } from '@/lib/transfer/item-tally-file.ts';

/** As many weeks as the settings offer first. */
const tallyWeeks = 4;

type File = {
  key: 'backup' | 'table' | 'calendar' | 'tally';
  make: () => Promise<Result<{ text: string }>>;
};

/** Files that hold the same whenever they are saved now, made by what saves them. */
export const files: readonly File[] = [
  { key: 'backup', make: () => exportBackup(Date.now()) },
  { key: 'table', make: tableFile },
  { key: 'calendar', make: calendarFile },
  { key: 'tally', make: tallyFile },
];

/** Files whose text the person puts together or sees where they save it. */
export const handedElsewhere = ['talk', 'review', 'handover', 'site', 'pack'] as const;

async function tallyFile(): Promise<Result<{ text: string }>> {
  const now = Date.now();
  const since = mondayBefore(now, tallyWeeks - 1);
  // Drawn anew for each file that is saved.
  const file = '0'.repeat(16);
  return ok(itemTallyFile(await itemTally(since), { file, fromWeek: isoWeek(since), toWeek: isoWeek(now) }));
}
