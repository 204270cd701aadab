import type { Commitment } from '../records/commitment.ts';

/** From `from` until before `to`, epoch ms. */
export type Range = { from: number; to: number };

/** What a promise may be asked to be. `open`: still owed. `owing`: kept, and the customer has not heard. */
export const standings = [
  'open',
  'waiting',
  'owing',
  'offered',
  'closed',
  'kept',
  'keptLate',
  'renegotiated',
  'missed',
  'handedOver',
  'withdrawn',
] as const;
export type StandingName = (typeof standings)[number];

/** What a search is narrowed to; all of it must hold. Words are as the person typed them. */
export type Filters = {
  standing?: StandingName;
  customer?: string;
  site?: string;
  made?: Range;
  due?: Range;
  waitingOn?: string;
};

/**
 * One word that must be there, as the beginning of a word of the promise. `also`: whole words it may have been meant for.
 * `place`: where it must stand; anywhere when it is left out.
 */
export type Wanted = { word: string; also?: readonly string[]; place?: 'case' | 'customer' };

/** One way to read what was typed: every word, and every filter. */
export type Plan = { words: readonly Wanted[]; filters: Filters };

/** Newest first; the id settles what is left, so that every screen and every search agrees. */
export function newestFirst(a: Commitment, b: Commitment): number {
  return b.createdAt - a.createdAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
