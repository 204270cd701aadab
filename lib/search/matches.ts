import { isOpen, standingOf, type Lane } from '../records/commitment-state.ts';
import { mostWords, wordOf, wordsOf } from '../records/commitment-terms.ts';
import type { Commitment } from '../records/commitment.ts';
import type { Filters, Plan, Range, StandingName, Wanted } from './plan.ts';

/** Whether a promise is one that the plan asks for. */
export function matches(row: Commitment, { words, filters }: Plan): boolean {
  if (!fits(row, filters)) return false;
  const all = words.length === 0 ? [] : wordsOfRow(row);
  return words.every((wanted) => holds(row, all, wanted));
}

/** The lanes in which promises of this standing can be; undefined when in any. */
export function lanesOf(standing: StandingName | undefined): readonly Lane[] | undefined {
  if (standing === 'open' || standing === 'offered') return ['active', 'waiting'];
  if (standing === 'waiting' || standing === 'owing') return [standing];
  return undefined;
}

/** Whether the word is the one typed, or begins with it, or is what it was taken for. */
export function isMeant(word: string, wanted: Wanted): boolean {
  return word.startsWith(wanted.word) || wanted.also?.includes(word) === true;
}

function holds(row: Commitment, all: readonly string[], wanted: Wanted): boolean {
  const { place } = wanted;
  const words = place === undefined ? all : wordsOf(place === 'case' ? row.caseId : row.customer);
  return words.some((word) => isMeant(word, wanted));
}

/** The index holds the first words of a promise; where there were more, they are read from its text. */
function wordsOfRow(row: Commitment): readonly string[] {
  if (row.terms.length <= mostWords) return row.terms.map(wordOf);
  return wordsOf(`${row.caseId} ${row.customer} ${row.what}`);
}

function fits(row: Commitment, filters: Filters): boolean {
  const { standing, site, made, due, customer, waitingOn } = filters;
  if (standing !== undefined && !stands(row, standing)) return false;
  if (site !== undefined && row.site !== site) return false;
  if (made !== undefined && !lies(row.createdAt, made)) return false;
  if (due !== undefined && !lies(row.dueAt, due)) return false;
  if (customer !== undefined && !begins(row.customer, customer)) return false;
  if (waitingOn === undefined) return true;
  return row.lane === 'waiting' && begins(standingOf(row.history).waitingOn ?? row.by, waitingOn);
}

function stands(row: Commitment, standing: StandingName): boolean {
  switch (standing) {
    case 'open':
      return isOpen(row);
    case 'waiting':
    case 'owing':
      return row.lane === standing;
    case 'closed':
      return row.lane === 'closed' || row.lane === 'owing';
    case 'offered':
      return lanesOf(standing)?.includes(row.lane) === true && standingOf(row.history).offer !== undefined;
    default:
      return row.state === standing;
  }
}

function lies(at: number, { from, to }: Range): boolean {
  return at >= from && at < to;
}

/** Every word of `typed` begins a word of the text. */
function begins(text: string, typed: string): boolean {
  const words = wordsOf(text);
  return wordsOf(typed).every((one) => words.some((word) => word.startsWith(one)));
}
