import type { Commitment } from '../records/commitment.ts';
import { isOpen, standingOf } from '../records/commitment-state.ts';

const eventMs = 15 * 60_000;

/** The words of the calendar in the language of the person. */
export type IcsWords = {
  name: string;
  summary: (row: Commitment) => string;
  details: (row: Commitment) => string;
};

/**
 * What is still owed, as events of a calendar (RFC 5545): a quarter of an hour from the moment promised, in UTC, that keeps
 * nobody's time busy. Events and not to-dos, because Google's and Microsoft's calendars pass over those. Reading the file
 * again updates them: the id stays, and the sequence grows with the history.
 */
export async function promisesIcs(
  rows: readonly Commitment[],
  words: IcsWords,
  now: number,
): Promise<string> {
  const { default: ical, ICalEventClass, ICalEventTransparency } = await import('ical-generator');
  const calendar = ical({
    name: plain(words.name),
    prodId: { company: 'Kept', product: 'Kept', language: 'EN' },
  });
  for (const row of rows) {
    const { dueAt } = standingOf(row.history);
    if (!isDate(dueAt) || !isDate(dueAt + eventMs)) continue;
    const changedAt = Math.max(...Object.values(row.history).map(({ at }) => at));
    const event = calendar.createEvent({
      id: `${row.id}@kept`,
      sequence: Object.keys(row.history).length,
      stamp: new Date(now),
      start: new Date(dueAt),
      end: new Date(dueAt + eventMs),
      summary: plain(words.summary(row)),
      description: plain(words.details(row)),
      class: ICalEventClass.PRIVATE,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    if (isDate(changedAt)) event.lastModified(new Date(changedAt));
    const url = addressOf(row.caseUrl);
    if (url !== undefined) event.url(url);
  }
  return calendar.toString();
}

/** The promises a calendar is for: still owed, and ours. */
export function isForCalendar(row: Commitment): boolean {
  return isOpen(row) && row.kind !== 'toMe';
}

/** RFC 5545 allows no control characters in a text but tab and the line break, which it writes as `\n`. */
function plain(words: string): string {
  return words
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, ' ')
    .toWellFormed();
}

/** Only web addresses, and without the marks that ical-generator escapes in them although RFC 5545 does not. */
function addressOf(address: string): string | undefined {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  return url.href.replace(/[,;\\]/g, encodeURIComponent);
}

function isDate(at: number): boolean {
  // Four digits of a year are all that the format has.
  return at >= 0 && at < Date.UTC(9999, 11, 31);
}
