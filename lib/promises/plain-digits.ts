/** A text as rules about digits read it, and where each of its letters stands in the text that was typed. */
export type Plain = {
  /** Every digit of any script as 0–9, every dash as '-', every space as ' '; marks that nobody sees are left out. */
  text: string;
  /** For each letter of `text`, where it begins in the typed text; one more for the end. */
  starts: readonly number[];
};

export function plainDigits(typed: string): Plain {
  let text = '';
  const starts: number[] = [];
  let at = 0;
  for (const letter of typed) {
    const plain = plainLetter(letter);
    for (let n = 0; n < plain.length; n += 1) starts.push(at);
    text += plain;
    at += letter.length;
  }
  return { text, starts: [...starts, at] };
}

function plainLetter(letter: string): string {
  if (letter <= '\u007f') return letter;
  if (/\p{Nd}/u.test(letter)) return digitOf(letter);
  if (/\p{Pd}|\u2212/u.test(letter)) return '-';
  if (/\p{Zs}/u.test(letter)) return ' ';
  // Soft hyphens, joiners and marks of direction come along when a number is copied.
  if (/\p{Cf}/u.test(letter)) return '';
  const narrow = letter.normalize('NFKC');
  return narrow.length === 1 ? narrow : letter.slice(0, 1);
}

/** Unicode keeps the ten digits of a script together, zero first; only the mathematical ones follow on each other. */
function digitOf(letter: string): string {
  const narrow = letter.normalize('NFKC');
  if (/^[0-9]$/.test(narrow)) return narrow;
  const code = letter.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/** From where to where, in the plain text. */
export type Span = { from: number; to: number };

/** The text as long as before, with marks that mean nothing where the spans were. */
export function strikeOut(text: string, spans: readonly Span[]): string {
  let result = text;
  for (const { from, to } of spans)
    result = result.slice(0, from) + '\u0001'.repeat(to - from) + result.slice(to);
  return result;
}
