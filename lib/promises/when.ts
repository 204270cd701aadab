/**
 * When a promise is due, from the words it was given in. Pure: `now` and `zone` are arguments, the system's clock and
 * zone play no part. The conventions (office hours, "next week" is its Friday, a range is due at its end) are those
 * of the labelling guideline for promises; tests/lib/promises/when.test.ts lists them as sentences.
 * The text is split into pieces (find-*.ts), pieces that stand together become one time (groups.ts), and the first
 * time that lies ahead is the answer (settle.ts). chrono-node reads the dates with month names.
 */
import { findBareClocks, findClocks } from './find-clocks.ts';
import { findDates, findDays, findPeriods } from './find-days.ts';
import { findDurations } from './find-durations.ts';
import { findNumbers } from './find-numbers.ts';
import { groupPieces } from './groups.ts';
import { en } from './phrases/en.ts';
import type { Phrases } from './phrases/en.ts';
import { plain, Sheet } from './pieces.ts';
import { settle } from './settle.ts';
import type { WorkOn } from './settle.ts';
import { namedZone } from './zone-names.ts';
import { wallAt } from '../zoned.ts';

/** `at` in epoch ms; `zone` IANA; `span` [from, to) in the text; `clock` false when the time of day is our default. */
export type Moment = { at: number; zone: string; span: [number, number]; clock: boolean };
export type WhenProblem = 'none' | 'past' | 'impossible' | 'vague';
export type WhenAnswer =
  { ok: true; value: Moment } | { ok: false; reason: WhenProblem; span?: [number, number] };

/** `now` in epoch ms; `workOn` nine to five when it is not given; `dayFirst`: 3/4 is 3 April. */
export type WhenContext = {
  now: number;
  zone: string;
  workOn?: WorkOn;
  dayFirst?: boolean;
  words?: Phrases;
};

const nineToFive: WorkOn = () => ({ starts: 9 * 60, ends: 17 * 60 });

/** Promises are short, and this runs at every keystroke: what stands further back is not read. */
const READ_LIMIT = 500;

/** `ok` only for a moment after `now`; otherwise why not, and where the words stand. Never throws on any text. */
export function parseWhen(text: string, context: WhenContext): WhenAnswer {
  const { zone, words = en } = context;
  // Figures are written month first only in America; `dayFirst` in the context overrules.
  const dayFirst = context.dayFirst ?? !zone.startsWith('America/');
  const line = plain(beginning(text));
  const other = namedZone(line);
  if (other !== undefined) {
    const without = line.slice(0, other.from) + '\ue000'.repeat(other.to - other.from) + line.slice(other.to);
    const found = answer(without, { ...context, zone: other.zone, dayFirst }, words);
    const span = found.ok ? found.value.span : found.span;
    if (span !== undefined && span[1] === other.from) span[1] = other.to;
    return found;
  }
  return answer(line, { ...context, dayFirst }, words);
}

function answer(line: string, context: WhenContext, words: Phrases): WhenAnswer {
  const { now, zone } = context;
  const wall = wallAt(now, zone);
  const frame = { ...wall, dayFirst: context.dayFirst !== false };
  const work = context.workOn ?? nineToFive;

  const sheet = new Sheet(line);
  sheet.read(words.noise, () => 'noise');
  findNumbers(sheet, words, frame);
  findDurations(sheet, words);
  findPeriods(sheet, words, frame);
  findDays(sheet, words, frame);
  findClocks(sheet, words);
  findDates(sheet, words, frame, new Date(now));
  findBareClocks(sheet, words);

  let found: Moment | undefined;
  let refused: { ok: false; reason: WhenProblem; span?: [number, number] } = { ok: false, reason: 'none' };
  for (const group of groupPieces(line, sheet.pieces, words)) {
    if (found !== undefined && group.joinsBefore === undefined) break;
    let settled = settle(group, line, context, wall, work, words);
    if (
      found !== undefined &&
      group.joinsBefore === 'range' &&
      typeof settled !== 'string' &&
      settled.at < found.at
    ) {
      // "Monday to Wednesday" said on Tuesday: the Wednesday after that Monday.
      settled = settle(group, line, { now: found.at, zone }, wallAt(found.at, zone), work, words);
    }
    const span = wholeSpan(line, group.from, group.to, words);
    const reason = typeof settled === 'string' ? settled : settled.at > now ? undefined : 'past';
    if (typeof settled === 'string' || reason !== undefined) {
      // The first refusal is told, but a vague phrase gives way to a date that is wrong.
      if (refused.reason === 'none' || refused.reason === 'vague')
        refused = { ok: false, reason: reason ?? 'past', span };
      continue;
    }
    // Of alternatives the later one is promised; the span covers both.
    const { at, clock } = found !== undefined && found.at > settled.at ? found : settled;
    found = { at, zone, span: [found?.span[0] ?? span[0], span[1]], clock };
  }
  if (found !== undefined) return { ok: true, value: found };
  return refused.reason === 'none' ? vagueOrNone(line, words) : refused;
}

function vagueOrNone(line: string, words: Phrases): WhenAnswer {
  const [match] = line.matchAll(words.vague);
  if (match === undefined) return { ok: false, reason: 'none' };
  return { ok: false, reason: 'vague', span: [match.index, match.index + match[0].length] };
}

/** The first READ_LIMIT characters, not ending inside a word: half a date would be another date. */
function beginning(text: string): string {
  return text.length <= READ_LIMIT ? text : text.slice(0, READ_LIMIT).replace(/\S{1,40}$/u, '');
}

/** The time with the small words that lead in and out of it: "by … at the latest". */
function wholeSpan(text: string, from: number, to: number, words: Phrases): [number, number] {
  let start = from;
  for (let rounds = 0; rounds < 3; rounds += 1) {
    const before = text.slice(Math.max(0, start - 40), start);
    const lead = words.keepsOnly.test(before) ? null : words.leadIn.exec(before);
    if (lead === null) break;
    start -= before.length - lead.index;
  }
  // "Come by Friday": the small word belongs to the verb.
  if (start === from && words.stopBy.test(text.slice(Math.max(0, from - 20), from))) {
    start += words.byOnly.exec(text.slice(from))?.[0].length ?? 0;
  }
  const out = words.leadOut.exec(text.slice(to, to + 40).replaceAll('\ue000', ' '));
  const end = to + (out?.[0].length ?? 0);
  return [start, end];
}
