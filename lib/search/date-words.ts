import { dayOf, mondayOf, monthEnd, partsOf } from '../promises/days.ts';
import { reachedAt, wallAt } from '../zoned.ts';
import type { Range } from './plan.ts';

/** What a search says of days: back and ahead, unlike the time of a promise, which always lies ahead. */
export type DateWords = { range: Range; at: number; length: number };
export type Here = { now: number; zone: string };

const monthNames =
  'january february march april may june july august september october november december'.split(' ');
const weekdayNames = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const months = `(?<month>${monthNames.map((name) => `${name}|${name.slice(0, 3)}`).join('|')})`;
const date = String.raw`(?<date>\d{1,2})(?:st|nd|rd|th)?`;

/** A date without a year is the last such day, or the one to come within this (days). */
const soonDays = 60;

/** Days since 1970, both included. */
type Days = [first: number, last: number];
type Said = Record<string, string | undefined>;
type Reader = [pattern: string, read: (said: Said, today: number, zone: string) => Days | undefined];

/** In this order: what says more comes first. Months alone only by their full names: "mar" may begin Mary. */
const readers: readonly Reader[] = [
  [
    String.raw`(?<year>\d{4})-(?<mm>\d\d)-(?<date>\d\d)`,
    ({ year, mm, date }) => oneDay(dayOf(Number(year), Number(mm), Number(date))),
  ],
  [
    String.raw`(?<a>\d{1,2})[./](?<b>\d{1,2})(?:[./](?<year>\d{4}|\d{2}))?`,
    ({ a, b, year }, today, zone) =>
      zone.startsWith('America/') ? onDate(a, b, year, today) : onDate(b, a, year, today),
  ],
  [
    String.raw`${date}(?: of)? ${months}(?: (?<year>\d{4}))?`,
    ({ date, month, year }, today) => onDate(monthOf(month), date, year, today),
  ],
  [
    String.raw`${months} ${date}(?:,? (?<year>\d{4}))?`,
    ({ date, month, year }, today) => onDate(monthOf(month), date, year, today),
  ],
  [
    String.raw`(?<month>${monthNames.join('|')})(?: (?<year>\d{4}))?`,
    ({ month, year }, today) => wholeMonth(monthOf(month), year, today),
  ],
  ['today', (_, today) => [today, today]],
  ['yesterday', (_, today) => [today - 1, today - 1]],
  ['tomorrow', (_, today) => [today + 1, today + 1]],
  [
    String.raw`(?:last|past) (?<count>\d{1,3}) (?<unit>day|week|month)s?`,
    ({ count, unit }, today) => [today - Number(count) * ({ day: 1, week: 7 }[unit ?? ''] ?? 30), today],
  ],
  [
    '(?<which>last|this|next) (?<unit>week|month|year)',
    ({ which, unit }, today) => period(unit, { last: -1, next: 1 }[which ?? ''] ?? 0, today),
  ],
  [
    `(?:(?<which>last|this|next|on) )?(?<day>${weekdayNames.join('|')})`,
    ({ which, day }, today) => {
      const named = mondayOf(today) + weekdayNames.indexOf(day ?? '');
      if (which === 'last') return oneDay(named < today ? named : named - 7);
      return oneDay(which === 'next' && named <= today ? named + 7 : named);
    },
  ],
];

/** The days that a search speaks of, and where; undefined when of none. Never throws on any text. */
export function findDateWords(text: string, { now, zone }: Here): DateWords | undefined {
  const today = wallAt(now, zone).day;
  for (const [pattern, read] of readers) {
    const match = new RegExp(String.raw`(?<![\p{L}\p{N}#./-])(?:${pattern})(?![\p{L}\p{N}/-])`, 'iu').exec(
      text,
    );
    if (match === null) continue;
    const said = Object.entries(match.groups ?? {}).map(([name, words]) => [name, words?.toLowerCase()]);
    const days = read(Object.fromEntries(said) as Said, today, zone);
    if (days === undefined) continue;
    const at = (day: number) => reachedAt({ day, minutes: 0 }, zone);
    return { range: { from: at(days[0]), to: at(days[1] + 1) }, at: match.index, length: match[0].length };
  }
  return undefined;
}

function oneDay(day: number | undefined): Days | undefined {
  return day === undefined ? undefined : [day, day];
}

function monthOf(name = ''): string {
  return String(monthNames.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1);
}

function onDate(month = '', date = '', year: string | undefined, today: number): Days | undefined {
  const on = (one: number) => dayOf(one, Number(month), Number(date));
  if (year !== undefined) return oneDay(on(Number(year) + (year.length === 2 ? 2000 : 0)));
  return oneDay(nearest(on, today));
}

function wholeMonth(month: string, year: string | undefined, today: number): Days | undefined {
  const first = (one: number) => dayOf(one, Number(month), 1);
  const day = year === undefined ? nearest(first, today) : first(Number(year));
  return day === undefined ? undefined : [day, monthEnd(day, 0)];
}

function nearest(on: (year: number) => number | undefined, today: number): number | undefined {
  const { year } = partsOf(today);
  // 29 February comes every four years, and once in a while after eight.
  return Array.from({ length: 10 }, (_, back) => on(year + 1 - back)).find(
    (day) => day !== undefined && day <= today + soonDays,
  );
}

function period(unit: string | undefined, offset: number, today: number): Days {
  if (unit === 'week') {
    const monday = mondayOf(today) + 7 * offset;
    return [monday, monday + 6];
  }
  if (unit === 'month') return [monthEnd(today, offset - 1) + 1, monthEnd(today, offset)];
  const year = partsOf(today).year + offset;
  return [dayOf(year, 1, 1) ?? today, dayOf(year, 12, 31) ?? today];
}
