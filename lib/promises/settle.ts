/** From the pieces of one time to its instant. */
import { addMonths, addWorkingDays, addWorkingMinutes, weekdayOf, mondayOf } from './days.ts';
import { inHalf } from './find-clocks.ts';
import type { Group } from './groups.ts';
import type { Piece } from './pieces.ts';
import type { PartOfDay, Phrases } from './phrases/en.ts';
import { instantOf } from '../zoned.ts';
import type { Wall } from '../zoned.ts';

/** The working day of a local day (days since 1970), in minutes after its midnight; `starts` before `ends`. */
export type WorkOn = (day: number) => { starts: number; ends: number };
export type Settled = { at: number; clock: boolean } | 'impossible' | 'past' | 'vague';
type Of<K extends Piece['kind']> = Extract<Piece, { kind: K }>;

const LAST_MINUTE = 24 * 60 - 1;
const MINUTE = 60_000;

/** Due minutes where only a part of the day was said. Morning and lunch end at noon, evening is 20:00. */
function partMinutes(part: PartOfDay, { starts, ends }: ReturnType<WorkOn>): number {
  return { first: starts, morning: 720, lunch: 720, afternoon: ends, evening: 1200, end: ends }[part];
}

export function settle(
  group: Group,
  text: string,
  context: { now: number; zone: string },
  wall: Wall,
  workOn: WorkOn,
  words: Phrases,
): Settled {
  const all = <K extends Piece['kind']>(kind: K): Of<K>[] =>
    group.pieces.filter((piece): piece is Of<K> => piece.kind === kind);
  if (all('impossible').length > 0) return 'impossible';
  if (all('past').length > 0) return 'past';
  const spans = all('span');
  const counted = spans.length > 0 ? countedFrom(group, text, words) : 'now';
  if (counted === 'event') return 'vague';
  const day = dayOfGroup(all, wall, counted === 'day');
  if (day === 'impossible') return day;

  const parts = all('part');
  const clock = all('clock').at(-1);
  if (spans.length > 0 && day === undefined && clock === undefined)
    return afterSpans(spans, parts, context, wall, workOn);

  const said = clock === undefined ? undefined : clockMinutes(clock, parts);
  const base = day ?? (parts.some((part) => part.today) ? wall.day : undefined);
  const start = isBefore(group, text, words);
  const filled = (on: number): number => {
    const work = workOn(on);
    if (parts.length > 0) return Math.min(...parts.map((part) => partMinutes(part.part, work)));
    return start ? work.starts : work.ends;
  };
  const at = (on: number): number => instantOf({ day: on, minutes: said ?? filled(on) }, context.zone);

  const weekday = all('weekday').at(-1);
  if (
    weekday !== undefined &&
    weekday.week === undefined &&
    base === wall.day + 7 &&
    said !== undefined &&
    all('day').length + all('week').length === 0
  ) {
    // A weekday is the next one, but "Friday 11:00" said on Friday at 10:00 is today.
    if (weekday.weekday === weekdayOf(wall.day) && at(wall.day) > context.now)
      return { at: at(wall.day), clock: true };
  }
  if (base !== undefined) {
    const fades =
      base === wall.day &&
      said === undefined &&
      parts.every((part) => part.part === 'end' || part.part === 'evening');
    return later(at(base), fades, wall.day, context, said !== undefined);
  }
  if (at(wall.day) > context.now) return { at: at(wall.day), clock: said !== undefined };
  if (said === undefined && parts.every((part) => part.part === 'end' || part.part === 'evening')) {
    return later(at(wall.day), true, wall.day, context, false);
  }
  return { at: at(wall.day + 1), clock: said !== undefined };
}

/** "Today" said after the working day has ended is still today: it ends with the day. */
function later(
  at: number,
  fades: boolean,
  day: number,
  context: { now: number; zone: string },
  clock: boolean,
): Settled {
  if (at > context.now) return { at, clock };
  const end = fades ? instantOf({ day, minutes: LAST_MINUTE }, context.zone) : at;
  return end > context.now ? { at: end, clock } : 'past';
}

/** "Before Friday" is over when Friday starts; "before the end of the month" is not. */
function isBefore(group: Group, text: string, words: Phrases): boolean {
  const lead =
    words.startsBefore.test(text.slice(group.from)) ||
    words.before.test(text.slice(Math.max(0, group.from - 20), group.from));
  return (
    lead &&
    group.pieces.every((piece) => piece.kind === 'weekday' || (piece.kind === 'day' && piece.ends !== true))
  );
}

function clockMinutes(clock: Of<'clock'>, parts: Of<'part'>[]): number {
  if (!clock.open) return clock.minutes;
  if (parts.some((part) => part.part === 'morning' || part.part === 'first'))
    return inHalf(clock.minutes, 'am');
  if (parts.some((part) => part.part === 'evening' || part.part === 'afternoon'))
    return inHalf(clock.minutes, 'pm');
  return clock.minutes;
}

/** What a duration counts from: now, a day said after it ("a week from Friday"), or an event no clock knows. */
function countedFrom(group: Group, text: string, words: Phrases): 'now' | 'day' | 'event' {
  const index = group.pieces.findLastIndex((piece) => piece.kind === 'span');
  const piece = group.pieces[index];
  if (piece === undefined || !words.countsFrom.test(text.slice(piece.to, piece.to + 20))) return 'now';
  const followed = index < group.pieces.length - 1;
  return followed && words.adds.test(group.gaps[index] ?? '') ? 'day' : 'event';
}

function dayOfGroup(
  all: <K extends Piece['kind']>(kind: K) => Of<K>[],
  wall: Wall,
  adds: boolean,
): number | undefined | 'impossible' {
  const days = all('day').map((piece) => piece.day);
  const weekdays = all('weekday');
  const week = all('week').at(-1);
  let day: number | undefined;
  if (days.length > 0) {
    day = Math.max(...days);
    // "Friday 12 March" when the 12th is a Thursday: one of the two is wrong, and nobody here knows which.
    if (
      weekdays.length > 0 &&
      days.length === 1 &&
      weekdays.every((piece) => piece.weekday !== weekdayOf(day ?? 0))
    )
      return 'impossible';
  } else if (weekdays.length > 0) {
    day = Math.max(...weekdays.map((piece) => weekdayDay(piece, week?.monday, wall.day)));
  } else if (week !== undefined) {
    day = week.monday + 4;
  }
  const long = all('span').filter((span) => span.unit !== 'hours' && span.unit !== 'minutes');
  // "In 3 days at 10:00": the duration names the day.
  if (day === undefined && long.length > 0 && all('clock').length > 0) return long.reduce(addDays, wall.day);
  if (day === undefined || !adds) return day;
  return all('span').reduce(addDays, day);
}

function weekdayDay({ weekday, week }: Of<'weekday'>, monday: number | undefined, today: number): number {
  if (monday !== undefined) return monday + weekday - 1;
  if (week === 1) return mondayOf(today) + 6 + weekday;
  const next = today + ((weekday - weekdayOf(today) + 6) % 7) + 1;
  return week === -1 ? next - (weekday === weekdayOf(today) ? 14 : 7) : next;
}

/** Half a day is still today. */
function addDays(day: number, { count, unit, working }: Of<'span'>): number {
  if (unit === 'months') return addMonths(day, Math.ceil(count));
  const days = (unit === 'weeks' ? (working ? 5 : 7) : 1) * count;
  const whole = days < 1 ? 0 : Math.ceil(days);
  return working ? addWorkingDays(day, whole) : day + whole;
}

/** Hours and minutes are elapsed time; days, weeks and months end with the working day they lead to. */
function afterSpans(
  spans: Of<'span'>[],
  parts: Of<'part'>[],
  { now, zone }: { now: number; zone: string },
  wall: Wall,
  workOn: WorkOn,
): Settled {
  let [day, minutes, working] = [wall.day, 0, 0];
  for (const span of spans) {
    const amount = span.count * (span.unit === 'hours' ? 60 : 1);
    if (span.unit !== 'hours' && span.unit !== 'minutes') day = addDays(day, span);
    else if (!span.working) minutes += amount;
    // "24 business hours" is customary for one business day, not for three days of eight hours.
    else if (span.unit === 'hours' && span.count % 24 === 0) day = addWorkingDays(day, span.count / 24);
    else working += amount;
  }
  if (working > 0)
    return { at: instantOf(addWorkingMinutes(wall, working, workOn(wall.day)), zone), clock: true };
  if (day === wall.day && minutes > 0) return { at: now + Math.round(minutes * MINUTE), clock: true };
  const due = parts.length > 0 ? partMinutes(parts[0]?.part ?? 'end', workOn(day)) : workOn(day).ends;
  return later(instantOf({ day, minutes: due }, zone), day === wall.day, day, { now, zone }, false);
}
