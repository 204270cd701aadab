import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskNumbers } from '../../../lib/promises/mask.ts';
import { anotherScript, cardPositives, negatives, phonePositives } from '../../support/numbers-in-text.ts';

const numRuns = Number(process.env['KEPT_RUNS'] ?? 200);
const masked = (text: string, phones = true) => maskNumbers(text, { phones }).text;

describe('the corpus', () => {
  test('is large enough to mean something', () => {
    expect(cardPositives.length + phonePositives.length).toBeGreaterThanOrEqual(60);
    expect(negatives.length).toBeGreaterThanOrEqual(60);
  });

  test('of a card number the last four digits stay', () => {
    expect(cardPositives.map(([text]) => masked(text))).toEqual(cardPositives.map(([, kept]) => kept));
  });

  test('of a phone number the last three digits stay', () => {
    expect(phonePositives.map(([text]) => masked(text))).toEqual(phonePositives.map(([, kept]) => kept));
  });

  test('times, dates, amounts, case numbers and ids stay as they were typed', () => {
    expect(negatives.map((text) => masked(text))).toEqual(negatives);
  });

  test('what is masked says which kind it was, in the order of the text', () => {
    expect(maskNumbers('4111 1111 1111 1111, call +49 171 1234567', { phones: true }).masked).toEqual([
      { kind: 'card', kept: '•••• 1111' },
      { kind: 'phone', kept: '••• 567' },
    ]);
  });

  test('phone numbers stay where the person wants them kept, cards never', () => {
    expect(masked('4111111111111111 or +49 171 1234567', false)).toBe('•••• 1111 or +49 171 1234567');
  });
});

/** Digits with the right check digit behind them. */
const card = fc
  .tuple(fc.array(fc.nat({ max: 9 }), { minLength: 11, maxLength: 17 }), fc.integer({ min: 1, max: 9 }))
  .map(([digits, first]) => {
    const payload = [first, ...digits];
    const sum = payload.toReversed().reduce((all, digit, n) => {
      const doubled = n % 2 === 0 ? digit * 2 : digit;
      return all + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
    return [...payload, (10 - (sum % 10)) % 10].join('');
  });

/** As a card is printed: a first digit that cards have, 16 digits, in fours. */
const printedCard = card
  .filter((digits) => digits.length === 16 && /^[3-6]/.test(digits))
  .chain((digits) =>
    fc
      .constantFrom(' ', '-', ' - ', '.', '\u00a0', '\u2009', '–', '  ', '－', '　')
      .map((mark) => digits.replace(/(\d{4})(?=\d)/g, `$1${mark}`)),
  );

const script = fc.constantFrom('0', '٠', '۰', '०', '０', '໐', '𝟎', '𝟘');
const anyText = fc.oneof(
  fc.string({ maxLength: 20, unit: 'grapheme' }),
  fc.constantFrom('pay with ', 'by 15:00-16:30 ', '#48213 ', '2026-03-10 '),
);

describe('whatever the text', () => {
  test('no row of 13 to 19 digits with a right check digit survives, in any script', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, fc.oneof(card, printedCard), script)), (parts) => {
        const typed = parts
          .map(([words, digits, zero]) => `${words} ,${anotherScript(digits, zero)}, `)
          .join('');
        const text = masked(typed, false);
        for (const [, digits, zero] of parts) expect(text).not.toContain(anotherScript(digits, zero));
      }),
      { numRuns },
    );
  });

  test('a run in one piece never survives, whatever letters touch it', () => {
    fc.assert(
      fc.property(fc.string(), card, fc.string(), (before, digits, after) => {
        const around = [before.replace(/[\d .\-_*·•\p{Nd}]/gu, ''), after.replace(/[\d .\-_*·\p{Nd}]/gu, '')];
        expect(masked(around.join(digits))).not.toContain(digits);
      }),
      { numRuns },
    );
  });

  test('masking what is masked changes nothing, and the text never grows', () => {
    const digitsAndMarks = fc
      .array(
        fc.oneof(
          fc.constantFrom(' ', '-', '.', '/', '(', ')', '+', ':', ',', '•', '#'),
          fc.nat({ max: 9999 }).map(String),
          anyText,
          card,
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(digitsAndMarks, (typed) => {
        const once = masked(typed);
        expect(once.length).toBeLessThanOrEqual(typed.length);
        expect(masked(once)).toBe(once);
      }),
      { numRuns },
    );
  });

  test('a text without digits is answered as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).filter((text) => !/\p{Nd}/u.test(text)),
        (text) => {
          expect(maskNumbers(text, { phones: true })).toEqual({ text, masked: [] });
        },
      ),
      { numRuns },
    );
  });
});
