/** Days as they are said: today, Friday, this weekend, end of the month, 31 March, 30/02. */
import { dayOf, mondayOf, monthEnd, partsOf, weekdayOf } from './days.ts';
import type { Frame, Meaning, Sheet } from './pieces.ts';
import type { Phrases } from './phrases/en.ts';

/** A date without a year that passed is next year's, unless that is further off than this: then it is the past. */
const FAR = 300;

export function findPeriods(sheet: Sheet, words: Phrases, frame: Frame): void {
  sheet.read(words.period, (match, { end, which, period, short, after }) => {
    const name = words.periods[period?.toLowerCase() ?? ''] ?? words.shortPeriods[short?.toLowerCase() ?? ''];
    const offset = after === undefined ? (words.which[which?.toLowerCase() ?? 'this'] ?? 0) : 2;
    if (sheet.after(match.index + match[0].length).startsWith("'s")) return undefined;
    const named = after !== undefined || (which !== undefined && which.toLowerCase() !== 'the');
    if (name === 'weekend') return weekend(match[0], offset, words, frame);
    if (!named && end === undefined && short === undefined) return undefined;
    if (name === 'week') return { kind: 'week', monday: weekOf(frame.day, offset) };
    if (name === 'month') return { kind: 'day', day: monthEnd(frame.day, offset), ends: true };
    const { month } = partsOf(frame.day);
    if (name === 'quarter')
      return { kind: 'day', day: monthEnd(frame.day, 2 - ((month - 1) % 3) + 3 * offset), ends: true };
    return end === undefined && short === undefined
      ? undefined
      : { kind: 'day', day: monthEnd(frame.day, 12 - month + 12 * offset), ends: true };
  });
  sheet.read(words.monthAlone, (_match, { edge, month }) => {
    const number = words.monthOf(month ?? '');
    if (number === undefined || (month === month?.toLowerCase() && month !== 'april')) return undefined;
    const ahead = (number - partsOf(frame.day).month + 12) % 12;
    // "By April" is kept when it is done in March; "in April" leaves the whole of April.
    return {
      kind: 'day',
      day: monthEnd(frame.day, words.beforeMonth.test(edge ?? '') ? ahead - 1 : ahead),
      ends: true,
    };
  });
}

function weekend(said: string, offset: number, words: Phrases, { day }: Frame): Meaning | undefined {
  if (/^weekend$/iu.test(said)) return undefined;
  const sunday = mondayOf(day) + 6 + 7 * offset;
  if (words.beforeWeekend.test(said)) return { kind: 'day', day: sunday - 2, ends: true };
  return { kind: 'day', day: words.afterWeekend.test(said) ? sunday + 1 : sunday, ends: true };
}

/** On Saturday and Sunday the working week is over: "this week" can only mean the one to come. */
function weekOf(day: number, offset: number): number {
  const over = offset === 0 && weekdayOf(day) > 5 ? 7 : 0;
  return mondayOf(day) + 7 * offset + over;
}

export function findDays(sheet: Sheet, words: Phrases, frame: Frame): void {
  sheet.read(words.relativeDay, (_match, { day }) => {
    const offset = words.relativeDays[(day ?? 'today').toLowerCase().replaceAll(/\s+/gu, ' ')];
    return offset === undefined ? undefined : { kind: 'day', day: frame.day + offset };
  });
  sheet.read(words.weekday, (match, { which, day, clock }) => {
    const name = (day ?? '').toLowerCase();
    const weekday = words.weekdays[name];
    if (weekday === undefined) return undefined;
    const sure = which !== undefined || clock !== undefined || !words.shortDays.has(name);
    if (sheet.after(match.index + match[0].length).startsWith("'s")) return undefined;
    const week = words.which[which?.toLowerCase() ?? ''];
    return { kind: 'weekday', weekday, week: week === 0 ? undefined : week, weak: !sure };
  });
  sheet.read(words.partOfDay, (match, { end, lead, part }) => {
    if (end !== undefined) return { kind: 'part', part: 'end', today: false };
    const said = (part ?? '').toLowerCase().replaceAll(/\s+/gu, ' ');
    const name = words.partsOfDay[said];
    if (name === undefined) return undefined;
    const today = words.thisPart.test(match[0]) || said === words.tonight;
    return { kind: 'part', part: name, today, weak: lead === undefined && !today && name !== 'first' };
  });
}

/** Dates with a month name, and "the 25th". */
export function findDates(sheet: Sheet, words: Phrases, frame: Frame, now: Date): void {
  for (const { year, month, date, from, to } of words.writtenDates(sheet.text, now)) {
    sheet.pieces.push({ ...onDate(frame, year, month, date), from, to });
    sheet.text = sheet.text.slice(0, from) + '\ue000'.repeat(to - from) + sheet.text.slice(to);
  }
  // chrono-node leaves out what does not exist; left to other rules, "31 Feb" could become anything.
  sheet.read(words.monthDate, (_match, said) => {
    const month = words.monthOf(said.month ?? said.month2 ?? '');
    const year = said.year ?? said.year2;
    if (month === undefined) return undefined;
    const found = onDate(
      frame,
      year === undefined ? undefined : Number(year),
      month,
      Number(said.date ?? said.date2),
    );
    return found.kind === 'impossible' ? found : undefined;
  });
  sheet.read(words.dayOfMonth, (_match, said) => {
    const date = Number(said.date);
    for (let ahead = 0; ahead < 12; ahead += 1) {
      const { year, month } = partsOf(monthEnd(frame.day, ahead));
      const day = dayOf(year, month, date);
      if (day !== undefined && day >= frame.day) return { kind: 'day', day };
    }
    return { kind: 'impossible' };
  });
}

/** Without a year: the next such date. */
export function onDate(frame: Frame, year: number | undefined, month: number, date: number): Meaning {
  const thisYear = partsOf(frame.day).year;
  const said = dayOf(year ?? thisYear, month, date);
  const next = year === undefined ? dayOf(thisYear + 1, month, date) : undefined;
  const coming = said !== undefined && said >= frame.day ? said : next;
  const day =
    coming !== undefined && (coming - frame.day <= FAR || said === undefined || coming === said)
      ? coming
      : said;
  return day === undefined ? { kind: 'impossible' } : { kind: 'day', day };
}
