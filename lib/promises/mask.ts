import { cardsIn } from './mask-cards.ts';
import { phonesIn } from './mask-phones.ts';
import { plainDigits, strikeOut } from './plain-digits.ts';

/** What was put in the place of a number; `kept` is what stands there now. */
export type Masked = { kind: 'card' | 'phone'; kept: string };

/**
 * A text without the numbers that a list of promises has no business to keep: of a payment card the last four digits
 * stay (`•••• 1111`), of a phone number the last three (`••• 567`). Times, dates, amounts and case numbers stay as they
 * are. Masking what is masked changes nothing, and the text never grows.
 */
export function maskNumbers(typed: string, kinds: { phones: boolean }): { text: string; masked: Masked[] } {
  if (!/\p{Nd}/u.test(typed)) return { text: typed, masked: [] };
  const { text, starts } = plainDigits(typed);
  const cards = cardsIn(text);
  const phones = kinds.phones ? phonesIn(strikeOut(text, cards)) : [];
  const found = [
    ...cards.map((span) => ({ ...span, kind: 'card' as const })),
    ...phones.map((span) => ({ ...span, kind: 'phone' as const })),
  ].toSorted((a, b) => a.from - b.from);
  let result = '';
  let done = 0;
  const masked: Masked[] = [];
  for (const { from, to, kind } of found) {
    const digits = text.slice(from, to).replace(/\D/g, '');
    const kept = kind === 'card' ? `•••• ${digits.slice(-4)}` : `••• ${digits.slice(-3)}`;
    result += typed.slice(done, starts[from]) + kept;
    done = starts[to] ?? typed.length;
    masked.push({ kind, kept });
  }
  return { text: result + typed.slice(done), masked };
}
