import commitment, { type Commitment } from '../records/commitment.ts';
import { termAt, wordOf } from '../records/commitment-terms.ts';
import type { Range } from '../search/plan.ts';
import { newestFirst } from '../search/plan.ts';
import { nextWithin, slipsBetween } from '../search/typos.ts';
import { from } from './database.ts';

/** Words that begin alike are read so many at a time: their promises are merged newest first. */
const wordsAtOnce = 8;
/** Looking for what was meant takes at most so many steps through the words. */
const mostSteps = 240;

/** A part of the words: all that begin with `prefix`, or the one word itself. */
export type Part = { prefix: string } | { word: string };

const last = '\uffff';
const terms = () => from(commitment).where('terms');
const within = (part: Part) =>
  'prefix' in part ? terms().startsWith(part.prefix) : terms().startsWith(`${part.word} `);

/** Ids of all promises with these words, each once, in no order; undefined when the index has `most` entries or more. */
export async function idsWith(parts: readonly Part[], most: number): Promise<string[] | undefined> {
  const found = await Promise.all(parts.map((part) => within(part).limit(most).primaryKeys()));
  return found.some((ids) => ids.length >= most) ? undefined : [...new Set(found.flat())];
}

/** All promises with these words, each once, in no order; of each part at most `most` entries of the index. */
export async function rowsWith(parts: readonly Part[], most: number): Promise<Commitment[]> {
  const found = await Promise.all(parts.map((part) => within(part).limit(most).toArray()));
  return [...new Map(found.flat().map((row) => [row.id, row])).values()];
}

/**
 * Promises with these words, newest first, in portions, as far as the reader goes. Where more words begin alike than are read at
 * once, the promises of the first words come first. With `made`, only those made then. (No generator: Dexie's transactions
 * are not carried through the awaits of one.)
 */
export class RowsWith {
  readonly #words: Words;
  readonly #portion: number;
  readonly #made: Range | undefined;
  readonly #seen = new Set<string>();
  #group: WordRows[] = [];
  #isLast = false;

  constructor(parts: readonly Part[], portion: number, made?: Range) {
    this.#words = new Words(parts);
    this.#portion = portion;
    this.#made = made;
  }

  /** The next rows; undefined when there are no more. */
  async next(): Promise<Commitment[] | undefined> {
    for (;;) {
      if (this.#group.length === 0) {
        if (this.#isLast) return undefined;
        await this.#nextGroup();
      }
      const each =
        this.#group.length < 2 ? this.#portion : Math.max(8, Math.ceil(this.#portion / this.#group.length));
      await Promise.all(this.#group.map((word) => word.fill(each)));
      const rows = new Map(merged(this.#group).map((row) => [row.id, row]));
      this.#group = this.#group.filter((word) => !word.isOver());
      const fresh = [...rows.values()].filter(({ id }) => !this.#seen.has(id));
      for (const { id } of fresh) this.#seen.add(id);
      if (fresh.length > 0) return fresh;
    }
  }

  async #nextGroup(): Promise<void> {
    const words: string[] = [];
    while (words.length < wordsAtOnce) {
      const word = await this.#words.next();
      if (word === undefined) break;
      words.push(word);
    }
    this.#isLast = words.length < wordsAtOnce;
    this.#group = words.map((word) => new WordRows(word, this.#made));
  }
}

/** Words of the index that a mistyped one may have been meant for, the likeliest first. */
export async function wordsNear(typed: string, slips: number, most: number): Promise<string[]> {
  const near: { word: string; slips: number }[] = [];
  // With two slips only words with the same beginning: everything else is too far to be meant.
  const letter = slips > 1 ? (typed[0] ?? '') : '';
  let at: string | undefined = slips > 1 ? letter : '!';
  for (let step = 0; at !== undefined && step < mostSteps; step += 1) {
    const word = await firstWord(at, letter + last);
    if (word === undefined) break;
    const away = /\p{N}/u.test(word) ? slips + 1 : slipsBetween(typed, word, slips);
    if (away <= slips && word !== typed) near.push({ word, slips: away });
    at = away <= slips ? `${word}!` : nextWithin(typed, slips, word);
  }
  near.sort((a, b) => a.slips - b.slips || (a.word < b.word ? -1 : 1));
  return near.slice(0, most).map(({ word }) => word);
}

/** The distinct words of the parts, one after the other. */
class Words {
  readonly #parts: Part[];
  #at: string | undefined;

  constructor(parts: readonly Part[]) {
    this.#parts = [...parts];
  }

  async next(): Promise<string | undefined> {
    for (let part = this.#parts[0]; part !== undefined; part = this.#parts[0]) {
      if ('prefix' in part) {
        const word = await firstWord(this.#at ?? part.prefix, part.prefix + last);
        // "!" is the first sign after the space that ends a word.
        this.#at = word === undefined ? undefined : `${word}!`;
        if (word !== undefined) return word;
      }
      this.#parts.shift();
      if ('word' in part) return part.word;
    }
    return undefined;
  }
}

async function firstWord(above: string, below: string): Promise<string | undefined> {
  const [term] = await terms().between(above, below).limit(1).keys();
  return typeof term === 'string' ? wordOf(term) : undefined;
}

/** The promises with one word, in portions, from the newest on. */
class WordRows {
  readonly #word: string;
  readonly #below: string;
  #from: string;
  /** Rows already read whose term is `#from`: they come again. */
  #again = 0;
  #isDone = false;
  rows: Commitment[] = [];

  constructor(word: string, made: Range | undefined) {
    this.#word = word;
    this.#from = made === undefined ? `${word} ` : termAt(word, made.to - 1);
    this.#below = made === undefined ? `${word} ${last}` : `${termAt(word, made.from)}!`;
  }

  /** Nothing is left, neither read nor unread. */
  isOver(): boolean {
    return this.#isDone && this.rows.length === 0;
  }

  async fill(portion: number): Promise<void> {
    if (this.#isDone || this.rows.length > 0) return;
    const range = terms().between(this.#from, this.#below);
    const read = await range.limit(portion + this.#again).toArray();
    this.rows = read.slice(this.#again);
    this.#isDone = read.length < portion + this.#again;
    const newest = this.rows.at(-1);
    if (newest === undefined) return;
    const term = termAt(this.#word, newest.createdAt);
    const alike = this.rows.filter((row) => row.createdAt === newest.createdAt).length;
    this.#again = term === this.#from ? this.#again + alike : alike;
    this.#from = term;
  }
}

/** Takes what is surely the newest of all: until a word that has more unread rows runs out of read ones. */
function merged(streams: readonly WordRows[]): Commitment[] {
  const rows: Commitment[] = [];
  for (;;) {
    let first: WordRows | undefined;
    for (const stream of streams) {
      const [row, best] = [stream.rows[0], first?.rows[0]];
      if (row === undefined && !stream.isOver()) return rows;
      if (row !== undefined && (best === undefined || newestFirst(row, best) < 0)) first = stream;
    }
    const row = first?.rows.shift();
    if (row === undefined) return rows;
    rows.push(row);
  }
}
