/**
 * The pieces a time is said in, each where it stands: [from, to) in the text. `weak` pieces count only beside a
 * strong one: "morning" in "tomorrow morning" does, in "good morning" does not.
 */
import type { PartOfDay, Unit } from './phrases/en.ts';

export type Place = { from: number; to: number; weak?: boolean };

export type Meaning =
  | { kind: 'day'; day: number; ends?: boolean } // a whole day, see lib/zoned.ts; ends: the last one of a period
  | { kind: 'weekday'; weekday: number; week?: number } // week: 0 this, 1 next, -1 last; none: the next to come
  | { kind: 'week'; monday: number }
  | { kind: 'part'; part: PartOfDay; today: boolean }
  | { kind: 'clock'; minutes: number; open: boolean } // open: no am or pm was said, so office hours decided
  | { kind: 'span'; count: number; unit: Unit; working: boolean }
  | { kind: 'past' }
  | { kind: 'impossible' };

export type Piece = Place & Meaning;

/** What the finders read from: the wall clock now, and the order of figures in 3/4. */
export type Frame = { day: number; minutes: number; dayFirst: boolean };

const USED = '\ue000';

/** Text that loses what was understood, so that no later rule reads it again. Positions stay. */
export class Sheet {
  text: string;
  pieces: Piece[] = [];

  constructor(text: string) {
    this.text = text;
  }

  /** Runs a rule; it answers a meaning, nothing (leave it for other rules) or 'noise' (nobody may read it). */
  read(
    pattern: RegExp,
    rule: (match: RegExpExecArray, said: Said) => (Meaning & { weak?: boolean }) | 'noise' | undefined,
  ): void {
    for (const match of this.text.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      const found = rule(match, match.groups ?? {});
      if (found === undefined) continue;
      if (found !== 'noise') this.pieces.push({ ...found, from, to });
      this.text = this.text.slice(0, from) + USED.repeat(to - from) + this.text.slice(to);
    }
  }

  before(at: number): string {
    return this.text.slice(Math.max(0, at - 60), at);
  }

  after(at: number): string {
    return this.text.slice(at, at + 60);
  }
}

export type Said = Record<string, string | undefined>;

/** Same length, one form: typographic apostrophes, dashes and blanks, marks of writing direction. */
export function plain(text: string): string {
  return text
    .replaceAll(/[\u2018\u2019\u02bc]/gu, "'")
    .replaceAll(/[\u2010-\u2015]/gu, '-')
    .replace(/(?<=\d-\d\d)T(?=\d\d:)/u, ' ')
    .replaceAll(/[\u00a0\u2007\u202f\ue000\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu, ' ');
}
