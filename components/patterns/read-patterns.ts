import { energiesBetween } from '@/lib/db/energies.ts';
import { logFor, patternsMark, promisesFor, recordBegins } from '@/lib/db/pattern-rows.ts';
import { knownPolicy, retentionUnder } from '@/lib/policy.ts';
import { spanOf, type Calendar, type Range } from '@/lib/reflection/frame.ts';
import {
  addEnergy,
  addPromises,
  addTags,
  startTally,
  type PatternTally,
} from '@/lib/reflection/pattern-tally.ts';
import { myHours, retentionDays } from '@/lib/settings.ts';

/** `begins`: from when the record reaches, epoch ms, undefined of an empty one; `keptDays`: for how long closed promises stay. */
export type Patterns = {
  range: Range;
  tally: PatternTally;
  begins: number | undefined;
  keptDays: number;
  unread: number;
  mark: string;
};

/** Counts what the plots of a range draw, a portion after the other; undefined when it is not wanted any more. */
export async function readPatterns(
  range: Range,
  now: number,
  isWanted: () => boolean,
): Promise<Patterns | undefined> {
  const [mark, begins, { hours }, policy, chosen] = await Promise.all([
    patternsMark(),
    recordBegins(),
    myHours(),
    knownPolicy(),
    retentionDays.getValue(),
  ]);
  const calendar: Calendar = { zone: hours.zone, firstDay: firstDayOfWeek() };
  const span = spanOf(range, now, begins ?? now, calendar);
  const tally = startTally(span, now, calendar);
  let unread = 0;
  for await (const rows of promisesFor(span.since, span.until)) {
    if (!isWanted()) return undefined;
    addPromises(tally, rows);
  }
  for await (const portion of logFor(span.since, span.until)) {
    if (!isWanted()) return undefined;
    addTags(tally, portion.rows);
    unread += portion.unread;
  }
  const moods = await energiesBetween(span.since, span.until);
  addEnergy(
    tally,
    moods.map(({ at, body }) => ({ at, level: body.level })),
  );
  return { range, tally, begins, keptDays: retentionUnder(policy, chosen), unread, mark };
}

/** 1 is Monday, as ISO 8601 has it, where the language of the browser names no other. */
export function firstDayOfWeek(): number {
  const locale: WithWeek = new Intl.Locale(new Intl.DateTimeFormat().resolvedOptions().locale);
  return locale.getWeekInfo?.().firstDay ?? 1;
}

/** Not in every browser yet: https://caniuse.com/mdn-javascript_builtins_intl_locale_getweekinfo */
type WithWeek = Intl.Locale & { getWeekInfo?: () => { firstDay: number } };
