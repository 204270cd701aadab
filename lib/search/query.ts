import { wordsOf } from '../records/commitment-terms.ts';
import { findDateWords, type Here } from './date-words.ts';
import type { Filters, Plan, Range, StandingName, Wanted } from './plan.ts';

/** Of what was typed only so much is read (letters), and so many words: a search is no place for a pasted page. */
const readLimit = 300;
const mostWords = 8;

/** What was typed, as words and, where it says a day or an outcome, as that too. */
export type Query = {
  words: readonly Wanted[];
  meant: { words: readonly Wanted[]; range?: Range; standing?: StandingName } | undefined;
};

/** How people say what became of a promise. "kept late" before "kept". */
const outcomes: readonly [RegExp, StandingName][] = [
  [/\bkept late\b/i, 'keptLate'],
  [/\bhanded over\b/i, 'handedOver'],
  [/\bnot told(?: yet)?\b/i, 'owing'],
  [/\bkept\b/i, 'kept'],
  [/\bmissed\b/i, 'missed'],
  [/\brenegotiated\b/i, 'renegotiated'],
  [/\bwithdrawn\b/i, 'withdrawn'],
  [/\bwaiting\b/i, 'waiting'],
  [/\boffered\b/i, 'offered'],
  [/\bopen\b/i, 'open'],
  [/\bclosed\b/i, 'closed'],
];

/** Reads what was typed. Never throws on any text. */
export function readQuery(typed: string, here: Here): Query {
  const text = typed.slice(0, readLimit);
  const words = wantedOf(text);
  const date = findDateWords(text, here);
  let rest = date === undefined ? text : `${text.slice(0, date.at)} ${text.slice(date.at + date.length)}`;
  const outcome = outcomes.find(([pattern]) => pattern.test(rest));
  if (outcome !== undefined) rest = rest.replace(outcome[0], ' ');
  const [range, standing] = [date?.range, outcome?.[1]];
  if (range === undefined && standing === undefined) return { words, meant: undefined };
  return { words, meant: { words: wantedOf(rest), range, standing } };
}

/**
 * The ways to look for it: as plain words, so that every promise is found by what is written in it; and with days and
 * outcomes understood, made in these days or due in them. What any of them finds is found.
 */
export function plansOf({ words, meant }: Query, filters: Filters): Plan[] {
  const customer = wantedOf(filters.customer ?? '').map(({ word }) => ({ word, place: 'customer' as const }));
  const plans = words.length === 0 ? [] : [{ words: [...words, ...customer], filters }];
  if (meant === undefined || (meant.standing !== undefined && filters.standing !== undefined)) return plans;
  const { range } = meant;
  const narrowed = meant.standing === undefined ? filters : { ...filters, standing: meant.standing };
  const all = [...meant.words, ...customer];
  if (range === undefined) return [...plans, { words: all, filters: narrowed }];
  if (filters.made === undefined) plans.push({ words: all, filters: { ...narrowed, made: range } });
  if (filters.due === undefined) plans.push({ words: all, filters: { ...narrowed, due: range } });
  return plans;
}

/** What the filters alone ask for. */
export function planOfFilters(filters: Filters): Plan {
  const customer = wantedOf(filters.customer ?? '');
  return { words: customer.map(({ word }) => ({ word, place: 'customer' })), filters };
}

/** The words to look for. After # stands a case number. Of a joined word the parts: one of them may be joined otherwise. */
function wantedOf(text: string): Wanted[] {
  const found = new Map<string, Wanted>();
  for (const [whole] of text.matchAll(/\S+/gu)) {
    const place = /^#\p{N}/u.test(whole) ? ('case' as const) : undefined;
    for (const part of whole.split(/[-_./]/u)) {
      for (const word of wordsOf(part)) found.set(word, place === undefined ? { word } : { word, place });
    }
  }
  return [...found.values()].slice(0, mostWords);
}
