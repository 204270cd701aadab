/** The longest word that is looked up whole, and how many words of one promise are (a pasted page is not an index). */
const longestWord = 24;
export const mostWords = 24;

/** Unicode words; letters joined by a dot, a dash or a slash (`INC-0012`) also count as one. */
const wordPattern = /[\p{L}\p{N}]+(?:[-_./][\p{L}\p{N}]+)*/gu;

/**
 * The words of a text as they are looked up: lower case, without marks, in order, each once. "Ångström, INC-0012" gives
 * angstrom, inc, 0012, inc0012. Scripts without spaces are cut by the browser's own word rules (UAX 29).
 */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = new Set<string>();
  for (const [whole] of plain.matchAll(wordPattern)) {
    const parts = whole.split(/[-_./]/);
    for (const part of parts) for (const word of cut(part)) words.add(word.slice(0, longestWord));
    if (parts.length > 1) words.add(parts.join('').slice(0, longestWord));
  }
  return [...words];
}

/**
 * What the index `*terms` holds for one promise: each word, then its age, so that one range of the index gives the
 * promises with a word, newest first, whatever the size of the table. The empty word stands for the promise itself: its
 * range is all promises, newest first.
 */
export function termsOf(row: {
  what: string;
  customer: string;
  caseId: string;
  createdAt: number;
}): string[] {
  const words = wordsOf(`${row.caseId} ${row.customer} ${row.what}`).slice(0, mostWords);
  return ['', ...words].map((word) => termAt(word, row.createdAt));
}

/** The term that a promise made at `at` (epoch ms) has for a word: where its range begins for what is not newer. */
export function termAt(word: string, at: number): string {
  return `${word} ${age(at)}`;
}

/** The word of one term. */
export function wordOf(term: string): string {
  return term.slice(0, term.indexOf(' '));
}

/** Sorts newer before older; the same width for every moment a clock can show. */
function age(at: number): string {
  const newestFirst = 8.64e15 - Math.min(8.64e15, Math.max(0, Math.round(at)));
  return newestFirst.toString(36).padStart(11, '0');
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
let segmenter: Intl.Segmenter | undefined;

function cut(part: string): string[] {
  if (!unspaced.test(part)) return [part];
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  return [...segmenter.segment(part)].map(({ segment }) => segment);
}
