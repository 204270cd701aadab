import { handFile } from '@/components/shell/hand-file.ts';
import { t } from '@/lib/i18n.ts';
import { ok, type Result } from '@/lib/problem.ts';
import type { Commitment } from '@/lib/records/commitment.ts';
import { exportedPromises } from '@/lib/transfer/backup.ts';
import { promisesCsv } from '@/lib/transfer/promises-csv.ts';
import { isForCalendar, promisesIcs } from '@/lib/transfer/promises-ics.ts';

type SavedFile = { name: string; type: string; text: string };

/** A table of all promises goes to the person's downloads. */
export async function saveTable(): Promise<Result<null>> {
  return handOver(await tableFile());
}

/** A calendar of the open promises goes to the person's downloads. */
export async function saveCalendar(): Promise<Result<null>> {
  return handOver(await calendarFile());
}

function handOver(made: Result<SavedFile>): Result<null> {
  if (!made.ok) return made;
  handFile(made.value.name, made.value.type, made.value.text);
  return ok(null);
}

/** The table, word for word as it would be saved. */
export async function tableFile(): Promise<Result<SavedFile>> {
  const rows = await exportedPromises();
  if (!rows.ok) return rows;
  const text = await promisesCsv(rows.value, {
    heading: (column) => t(`column.${column}`),
    state: (state) => t(`state.${state}`),
    channel: (channel) => t(`channel.${channel}`),
  });
  return ok({ name: `kept-promises-${today()}.csv`, type: 'text/csv;charset=utf-8', text });
}

/** The calendar, word for word as it would be saved. */
export async function calendarFile(): Promise<Result<SavedFile>> {
  const rows = await exportedPromises();
  if (!rows.ok) return rows;
  const text = await promisesIcs(
    rows.value.filter(isForCalendar),
    { name: t('leave.calendarName'), summary: summaryOf, details: detailsOf },
    Date.now(),
  );
  return ok({ name: `kept-promises-${today()}.ics`, type: 'text/calendar;charset=utf-8', text });
}

function summaryOf({ what, customer }: Commitment): string {
  return customer === '' ? what : t('leave.calendarSummary', [what, customer]);
}

function detailsOf({ caseId, caseTitle }: Commitment): string {
  return caseId === '' ? caseTitle : `${t('leave.calendarCase', [caseId])}\n${caseTitle}`.trim();
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
