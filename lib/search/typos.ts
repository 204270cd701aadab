/**
 * Words that were mistyped: one slip in a word of four to seven letters, two from eight on. A letter too many, too few, another
 * one, or two changed places count as one slip each (Damerau and Levenshtein, restricted). Numbers are never corrected: another
 * number is another case.
 */
export function slipsIn(word: string): 0 | 1 | 2 {
  if (/\p{N}/u.test(word)) return 0;
  return word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
}

/** How many slips turn `typed` into `word`; anything above `most` is answered as `most + 1`. */
export function slipsBetween(typed: string, word: string, most: number): number {
  if (Math.abs(typed.length - word.length) > most) return most + 1;
  const rows = rowsFor(typed, word);
  return Math.min(rows.at(-1)?.at(-1) ?? 0, most + 1);
}

/**
 * Where in the sorted words the next one stands that may be within `most` slips of `typed`, given that `word` is not: all
 * words before it can be skipped unread. Undefined when there is none.
 */
export function nextWithin(typed: string, most: number, word: string): string | undefined {
  const digit = word.search(/\p{N}/u);
  if (digit >= 0) return `${word.slice(0, digit)}:`; // past all figures: words with figures are never meant
  const rows = rowsFor(typed, word);
  const stop = rows.findIndex((row) => Math.min(...row) > most);
  // Every beginning of it is possible: longer words may be.
  if (stop < 0) return `${word}!`;
  for (let at = stop - 1; at >= 0; at -= 1) {
    const [before, row] = [rows[at - 1], rows[at]];
    const [letter = '', last = ''] = [word[at], word[at - 1]];
    if (row === undefined) continue;
    const isPossible = (next: string) => Math.min(...nextRow(typed, row, before, next, last)) <= most;
    // Where any letter would do, only the words with this one are skipped.
    if (isPossible('\uffff')) return `${word.slice(0, at + 1)}\uffff`;
    const next = [...new Set(typed)].filter((one) => one > letter && isPossible(one)).toSorted()[0];
    if (next !== undefined) return word.slice(0, at) + next;
  }
  return undefined;
}

/** The table of slips, one row for each beginning of `word`, the empty one first. */
function rowsFor(typed: string, word: string): number[][] {
  const rows = [Array.from({ length: typed.length + 1 }, (_, at) => at)];
  for (let at = 0; at < word.length; at += 1) {
    const [row = [], before] = [rows[at], rows[at - 1]];
    rows.push(nextRow(typed, row, before, word[at] ?? '', word[at - 1] ?? ''));
  }
  return rows;
}

function nextRow(
  typed: string,
  row: readonly number[],
  before: readonly number[] | undefined,
  letter: string,
  last: string,
): number[] {
  const next = [(row[0] ?? 0) + 1];
  for (let at = 1; at <= typed.length; at += 1) {
    const same = typed[at - 1] === letter ? 0 : 1;
    let slips = Math.min((row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (row[at - 1] ?? 0) + same);
    if (at > 1 && before !== undefined && typed[at - 1] === last && typed[at - 2] === letter)
      slips = Math.min(slips, (before[at - 2] ?? 0) + 1);
    next.push(slips);
  }
  return next;
}
