import { Dexie } from 'dexie';
import commitment, { type Commitment } from '../records/commitment.ts';
import { lanes } from '../records/commitment-state.ts';
import { isMeant, lanesOf, matches } from '../search/matches.ts';
import {
  newestFirst,
  type Filters,
  type Plan,
  type Range,
  type StandingName,
  type Wanted,
} from '../search/plan.ts';
import type { Here } from '../search/date-words.ts';
import { planOfFilters, plansOf, readQuery } from '../search/query.ts';
import { slipsIn } from '../search/typos.ts';
import { wordOf } from '../records/commitment-terms.ts';
import { database, from } from './database.ts';
import { idsWith, RowsWith, rowsWith, wordsNear, type Part } from './term-index.ts';

/** How many results a page of them has. */
export const pageOfResults = 50;
/** So few index entries are simply read and sorted; of more, only as much as is shown. */
const few = 200;
/** Of a range of due times so many are read (they are not sorted by age). */
const mostDue = 1000;
/** For each result that is asked for, so many promises are looked at before the search stops and says so. */
const looksPerResult = 12;
/** A search that finds fewer than this also takes words for what they may have been meant to be. */
const handful = 5;
const mostMeanings = 6;

export type Found = {
  /** First what holds the words as typed, then what holds those they were taken for; each newest first. */
  rows: Commitment[];
  /** There is more, or there may be: not everything was looked at. */
  hasMore: boolean;
  takenFor: { typed: string; meant: string[] }[];
  range?: Range;
  standing?: StandingName;
};

const nothing: Found = { rows: [], hasMore: false, takenFor: [] };

/**
 * Promises, open and closed, by what was typed (words, beginnings of words, case numbers, days, outcomes) and by filters; at most
 * `most`. What it costs follows from what is shown and not from how many promises there are. Any text is fine.
 */
export async function searchPromises(
  typed: string,
  filters: Filters,
  most: number,
  here: Here,
): Promise<Found> {
  const query = readQuery(typed, here);
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  const plans = typed.trim() === '' ? (isFiltered ? [planOfFilters(filters)] : []) : plansOf(query, filters);
  if (plans.length === 0) return nothing;
  return database.transaction('r', commitment.type, async () => {
    const exact = await union(plans, most);
    const { range, standing } = query.meant ?? {};
    const found: Found = { ...exact, takenFor: [], range, standing };
    if (exact.hasMore || exact.rows.length >= handful) return found;
    const wanted = new Map(plans.flatMap(({ words }) => words).map((one) => [one.word, one]));
    const also = new Map(
      await Promise.all([...wanted.values()].map(async (one) => [one.word, await meaningsOf(one)] as const)),
    );
    if (![...also.values()].some((words) => words.length > 0)) return found;
    const withMeanings = ({ words, filters }: Plan): Plan => ({
      words: words.map((one) => ({ ...one, also: also.get(one.word) ?? [] })),
      filters,
    });
    const meant = await union(plans.map(withMeanings), most);
    const known = new Set(exact.rows.map((row) => row.id));
    const added = meant.rows.filter((row) => !known.has(row.id)).slice(0, most - exact.rows.length);
    const hasMore = meant.hasMore || exact.rows.length + added.length < meant.rows.length;
    return { ...found, rows: [...exact.rows, ...added], hasMore, takenFor: takenFor(also, added) };
  });
}

/** Everything promised to one customer on one desk, newest first, as far as `most` goes. */
export async function customerHistory(customerKey: string, most: number): Promise<Commitment[]> {
  const of = (lane: string) => from(commitment).where('[lane+customerKey]').equals([lane, customerKey]);
  const rows = await Promise.all(lanes.map((lane) => of(lane).limit(most).toArray()));
  return rows.flat().toSorted(newestFirst).slice(0, most);
}

type Portion = { rows: Commitment[]; hasMore: boolean };

async function union(plans: readonly Plan[], most: number): Promise<Portion> {
  const parts = await Promise.all(plans.map((plan) => run(plan, most)));
  const rows = new Map(parts.flatMap((part) => part.rows).map((row) => [row.id, row]));
  const all = [...rows.values()].toSorted(newestFirst);
  return { rows: all.slice(0, most), hasMore: all.length > most || parts.some((part) => part.hasMore) };
}

async function run(plan: Plan, most: number): Promise<Portion> {
  const few = await fewRows(plan);
  if (few !== undefined) {
    const fitting = few.filter((row) => matches(row, plan));
    return { rows: fitting.toSorted(newestFirst).slice(0, most), hasMore: fitting.length > most };
  }
  const longest = plan.words.toSorted((a, b) => b.word.length - a.word.length)[0];
  const rows: Commitment[] = [];
  // Where every row fits, one portion fills the page.
  const portion = plan.words.length < 2 ? most + 1 : 3 * most;
  let looks = most * looksPerResult;
  const source = new RowsWith(partsOf(longest), portion, plan.filters.made);
  for (let read = await source.next(); read !== undefined; read = await source.next()) {
    rows.push(...read.filter((row) => matches(row, plan)));
    looks -= read.length;
    if (rows.length > most || looks < 0) return { rows: rows.slice(0, most), hasMore: true };
  }
  return { rows, hasMore: false };
}

/**
 * Where the plan leaves only few to look at: these. Of the words the rarest counts. First the keys of a range, to know how many
 * there are; then its rows in one request, because each row asked for by its id is a request of its own.
 */
async function fewRows({ words, filters }: Plan): Promise<Commitment[] | undefined> {
  const counted = await Promise.all(
    words.map(async (wanted) => {
      const parts = partsOf(wanted);
      return { parts, n: (await idsWith(parts, few))?.length };
    }),
  );
  const rarest = counted.toSorted((a, b) => (a.n ?? Infinity) - (b.n ?? Infinity))[0];
  if (rarest?.n !== undefined) return rarest.n === 0 ? [] : rowsWith(rarest.parts, few);
  const { due, standing } = filters;
  const among = lanesOf(standing);
  if (words.length > 0 || (due === undefined && among === undefined)) return undefined;
  const [first, end] = due === undefined ? [Dexie.minKey, Dexie.maxKey] : [due.from, due.to];
  const inLanes = (among ?? lanes).map((lane) =>
    from(commitment).where('[lane+dueAt]').between([lane, first], [lane, end]).limit(mostDue),
  );
  const ids = (await Promise.all(inLanes.map((lane) => lane.primaryKeys()))).flat();
  return ids.length < mostDue ? (await Promise.all(inLanes.map((lane) => lane.toArray()))).flat() : undefined;
}

/** The empty word has every promise. */
function partsOf(wanted: Wanted | undefined): Part[] {
  if (wanted === undefined) return [{ word: '' }];
  const also = wanted.also?.filter((word) => !word.startsWith(wanted.word)) ?? [];
  return [{ prefix: wanted.word }, ...also.map((word) => ({ word }))];
}

/** What a word may have been meant to be: nothing where more than a handful of promises have it as it was typed. */
async function meaningsOf({ word }: Wanted): Promise<string[]> {
  const slips = slipsIn(word);
  if (slips === 0 || (await idsWith([{ prefix: word }], handful)) === undefined) return [];
  const near = await wordsNear(word, 1, mostMeanings);
  return near.length > 0 || slips < 2 ? near : wordsNear(word, 2, mostMeanings);
}

/** Of the meanings only those that found something. */
function takenFor(
  also: ReadonlyMap<string, readonly string[]>,
  rows: readonly Commitment[],
): Found['takenFor'] {
  const there = new Set(rows.flatMap((row) => row.terms.map(wordOf)));
  return [...also].flatMap(([word, words]) => {
    const meant = words.filter((one) => there.has(one) && !isMeant(one, { word }));
    return meant.length === 0 ? [] : [{ typed: word, meant }];
  });
}
