import type { Span } from './plain-digits.ts';

/** ISO/IEC 7812-1: a card number has up to 19 digits; none in use has fewer than 13. */
const fewest = 13;
const most = 19;

/** Digits in groups, with at most three marks between two of them, and never a mark that dates or times use. */
const groupedDigits = /\d+(?:[ .\-_*·]{1,3}\d+)*/g;

/** As cards are printed and read out: fours, American Express, Diners, and halves. */
const printed = /^(?:(?:4 ){3}[1-4]|(?:4 ){4}[1-3]|4 6 [45]|6 (?:7|8|9|10|13)|8 8|4 4 8|4 12|12 4|4 4 5)$/;

/**
 * Where the text holds payment card numbers: 13 to 19 digits with a right check digit (Luhn, ISO/IEC 7812-1 annex B). In one piece
 * always; in groups when they are grouped as cards are, or when the whole row of groups is one and begins as a card does.
 */
export function cardsIn(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(groupedDigits)) {
    // What is masked already reads "•••• 1111".
    if (/•\s?$/.test(text.slice(0, match.index))) continue;
    const groups = [...match[0].matchAll(/\d+/g)].map((group) => ({
      from: match.index + group.index,
      to: match.index + group.index + group[0].length,
      digits: group[0],
    }));
    let first = 0;
    while (first < groups.length) {
      const last = lastOfCard(groups, first);
      const [start, end] = [groups[first], last === undefined ? undefined : groups[last]];
      if (start !== undefined && end !== undefined) found.push({ from: start.from, to: end.to });
      first = (last ?? first) + 1;
    }
  }
  return found;
}

type Group = Span & { digits: string };

/** The longest card that begins with this group. */
function lastOfCard(groups: readonly Group[], first: number): number | undefined {
  for (let last = groups.length - 1; last >= first; last -= 1) {
    const part = groups.slice(first, last + 1);
    const digits = part.map((group) => group.digits).join('');
    if (digits.length < fewest || digits.length > most || !hasCheckDigit(digits)) continue;
    const isAll = part.length === groups.length;
    const isPrinted = printed.test(part.map((group) => group.digits.length).join(' '));
    if (part.length === 1 || isPrinted || (isAll && beginsAsCard(digits) && areCardGroups(part))) return last;
  }
  return undefined;
}

/** Groups of one or two digits are days, months and hours, but for what is left at the end. */
function areCardGroups(groups: readonly Group[]): boolean {
  return groups.slice(0, -1).every(({ digits }) => digits.length > 2);
}

/** The first digits that issuers of payment cards have: 2200–2204, 2221–2720, 3, 4, 5, 6. */
function beginsAsCard(digits: string): boolean {
  const four = Number(digits.slice(0, 4));
  return /^[3-6]/.test(digits) || (four >= 2200 && four <= 2204) || (four >= 2221 && four <= 2720);
}

function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let n = 0; n < digits.length; n += 1) {
    const digit = Number(digits[digits.length - 1 - n]);
    const doubled = n % 2 === 0 ? digit : digit * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0 && /[1-9]/.test(digits);
}
