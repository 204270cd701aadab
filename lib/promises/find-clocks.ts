/** Clock times and the ends of ranges, and durations. A range is due at its end. */
import type { Meaning, Sheet } from './pieces.ts';
import type { Phrases } from './phrases/en.ts';

const DAY = 24 * 60;

/**
 * Without am or pm an hour is read inside 08:00 to 19:59, so each has one reading ("at 5" is 17:00, "at 9" is 09:00).
 * Midnight is the end of its day. 24-hour figures and figures with a leading zero stand as written.
 */
export function readClock(said: string, words: Phrases): Meaning | undefined {
  if (words.noon.test(said)) return { kind: 'clock', minutes: DAY / 2, open: false };
  if (words.midnight.test(said)) return { kind: 'clock', minutes: DAY, open: false };
  const match = words.clock.exec(said.replaceAll('\ue000', ' ').trim());
  const groups = match?.groups;
  if (groups === undefined) return undefined;
  const { frac, way, half } = groups;
  const hour = words.hourOf(groups.hour ?? '');
  const minute = Number(groups.minute ?? 0);
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0) || (half?.toLowerCase() === 'a' && hour > 12))
    return { kind: 'impossible' };
  const open = half === undefined && hour >= 1 && hour <= 12 && groups.hour?.startsWith('0') !== true;
  let minutes = inDay(hour, half?.toLowerCase(), open) * 60 + minute;
  const part = words.fractions[frac?.toLowerCase() ?? ''] ?? 0;
  minutes += way === undefined || words.pastHour.test(way) ? part : -part;
  return { kind: 'clock', minutes, open };
}

function inDay(hour: number, half: string | undefined, open: boolean): number {
  if (half === 'a') return hour % 12;
  if (half === 'p') return hour < 12 ? hour + 12 : hour;
  return open && hour < 8 ? hour + 12 : hour;
}

/** The same open clock in the morning or the evening: "5 in the morning", "tomorrow evening at 9". */
export function inHalf(minutes: number, half: 'am' | 'pm'): number {
  const early = minutes % (DAY / 2);
  return half === 'am' ? early : early + DAY / 2;
}

export function findClocks(sheet: Sheet, words: Phrases): void {
  sheet.read(words.clockRange, (match, { lead, first, clock, link }) => {
    if (words.afterMonth.test(sheet.before(match.index))) return undefined; // "March 16-18"
    const [start, end] = [readClock(first ?? '', words), readClock(clock ?? '', words)];
    if (start === undefined || end === undefined || end.kind === 'impossible') return end;
    if (start.kind !== 'clock' || end.kind !== 'clock') return start;
    const clear = isClear(first, words) || isClear(clock, words);
    const between = words.between.test(lead ?? '');
    if (words.and.test(link ?? '') && !between) return undefined;
    // "From 2 to 3" is as often an amount as a time; "between 8 and 12" is not.
    const weak =
      !clear &&
      (lead === undefined || words.rangeOfAmounts.test(lead) || isAmount(sheet, match.index, words));
    return {
      ...end,
      minutes: end.minutes <= start.minutes && !start.open && !end.open ? end.minutes + DAY : end.minutes,
      weak,
    };
  });
  sheet.read(words.clockClear, (match, { clock }) => {
    const found = readClock(clock ?? '', words);
    // Seconds are told of what was (a transcript, a log), except after a date: 2026-03-12T15:00:00.
    if (/:\d\d:/u.test(clock ?? '') && !/\ue000\s?$/u.test(sheet.before(match.index))) return 'noise';
    // "45:30" is how long something took; "25:00" was meant as a time of day.
    return found?.kind === 'impossible' && Number.parseInt(clock ?? '', 10) >= 30 ? 'noise' : found;
  });
}

export function findBareClocks(sheet: Sheet, words: Phrases): void {
  sheet.read(words.clockBare, (match, { clock }) => {
    const found = readClock(clock ?? '', words);
    // "By 48" is no attempt at a clock time.
    if (found === undefined || (found.kind === 'impossible' && !/[.:]/u.test(clock ?? ''))) return undefined;
    return { ...found, weak: isAmount(sheet, match.index, words) };
  });
}

function isClear(clock: string | undefined, words: Phrases): boolean {
  return /[:apm]/iu.test(clock ?? '') || words.noon.test(clock ?? '');
}

function isAmount(sheet: Sheet, at: number, words: Phrases): boolean {
  return words.amountBefore.test(sheet.before(at));
}
