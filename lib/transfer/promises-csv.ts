import type { Commitment } from '../records/commitment.ts';
import { standingOf } from '../records/commitment-state.ts';
import { isoInZone } from './iso-in-zone.ts';

/** One promise per row, in this order; the headings are words on screen. */
export const csvColumns = [
  'what',
  'customer',
  'channel',
  'state',
  'due',
  'zone',
  'made',
  'tellBy',
  'told',
  'closed',
  'waitingOn',
  'caseId',
  'caseTitle',
  'caseUrl',
  'site',
  'id',
] as const;
export type CsvColumn = (typeof csvColumns)[number];

/** The words of the file in the language of the person. */
export type CsvWords = {
  heading: (column: CsvColumn) => string;
  state: (state: Commitment['state']) => string;
  channel: (channel: NonNullable<Commitment['channel']>) => string;
};

/**
 * A cell that a spreadsheet would take for a formula, by the list of OWASP ("CSV Injection") and the wide forms that
 * are read as the narrow ones; also behind marks that spreadsheets skip. Such a cell gets an apostrophe in front.
 */
export const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** All promises, open and closed, for people and spreadsheets: RFC 4180, with a byte order mark for Excel. */
export async function promisesCsv(rows: readonly Commitment[], words: CsvWords): Promise<string> {
  const { default: papa } = await import('papaparse');
  const text = papa.unparse(
    {
      fields: csvColumns.map((column) => words.heading(column)),
      data: rows.map((row) => csvRow(row, words)),
    },
    { newline: '\r\n', quotes: true, escapeFormulae: formula },
  );
  // papaparse ends a table without rows with a line break, and no other.
  return `\uFEFF${text.trimEnd()}\r\n`;
}

/** The cells of one promise, before anything is escaped. */
export function csvRow(row: Commitment, words: CsvWords): string[] {
  const { zone, dueAt, tellBy, toldAt, closedAt, waitingOn } = standingOf(row.history);
  const cells: Record<CsvColumn, string> = {
    what: row.what,
    customer: row.customer,
    channel: row.channel === undefined ? '' : words.channel(row.channel),
    state: words.state(row.state),
    due: isoInZone(dueAt, zone),
    zone,
    made: isoInZone(row.createdAt, zone),
    tellBy: isoInZone(tellBy, zone),
    told: isoInZone(toldAt, zone),
    closed: isoInZone(closedAt, zone),
    waitingOn: waitingOn ?? '',
    caseId: row.caseId,
    caseTitle: row.caseTitle,
    caseUrl: row.caseUrl,
    site: row.site,
    id: row.id,
  };
  // A null ends a text for many programs, and a broken half of a letter is no text.
  return csvColumns.map((column) => cells[column].replaceAll('\0', '').toWellFormed());
}
