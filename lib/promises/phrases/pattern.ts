/**
 * Patterns written for reading: a plain space stands for one to three blanks (bounded, so that no pattern can
 * backtrack for long), and the whole stands between non-letters of any script, which `\b` does not know.
 */
const BLANK = String.raw`[\s\ue000]{1,3}`;

export function whole(source: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}_])(?:${spaced(source)})(?![\p{L}\p{N}_])`, 'giu');
}

/** Only at the end of the text before something. */
export function ending(source: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}_])(?:${spaced(source)})\s{0,3}$`, 'iu');
}

/** Only at the start of the text after something. */
export function starting(source: string): RegExp {
  return new RegExp(String.raw`^\s{0,3}(?:${spaced(source)})(?![\p{L}\p{N}_])`, 'iu');
}

function spaced(source: string): string {
  return source.replaceAll(' ?', String.raw`\s{0,3}`).replaceAll(' ', BLANK);
}

/** The alternatives of a word list, longest first, so that "mon" does not cut "monday" short. */
export function anyOf(words: Iterable<string>): string {
  return [...words].toSorted((a, b) => b.length - a.length).join('|');
}

/** Anywhere, asked with test(): without "g", which would remember where it stopped. */
export function holds(source: string): RegExp {
  return new RegExp(whole(source).source, 'iu');
}
