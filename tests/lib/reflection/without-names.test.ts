import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutNames } from '../../../lib/reflection/without-names.ts';
import { numRuns } from '../../support/histories.ts';

test.each([
  ['Ana Ruiz waited, case #48213', 'ask for the form first', []],
  ['', '', []],
])('what is left out of %j', (told, plain, names) => {
  expect(withoutNames(plain, names)).toBe(plain);
  expect(withoutNames(told, names)).not.toMatch(/Ana|Ruiz|48213/);
});

test('names that are known go however they are written, and nothing else of the line', () => {
  expect(withoutNames('When ana asks for a refund, look at the form first', ['Ana Ruiz'])).toBe(
    'When … asks for a refund, look at the form first',
  );
  expect(withoutNames('Write to ana@shop.example or see https://crm.example/1, by 15:00', [])).toBe(
    'Write to … or see … by …',
  );
  expect(withoutNames('Please tell Bob Smith and the others', [])).toBe('Please tell … and the others');
});

test('no number and no known name is left, whatever is written around it', () => {
  const name = fc.constantFrom('Ana Ruiz', 'Jürgen', 'A+B (GmbH)', 'דנה כהן');
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      name,
      fc.nat(),
      fc.string(),
      (before, who, number, after) => {
        const line = withoutNames(`${before} ${who} ${number} ${after}`, [who]);
        expect(line).not.toMatch(/\p{Nd}/u);
        expect(` ${line} `.toLowerCase()).not.toContain(` ${who.toLowerCase()} `);
      },
    ),
    { numRuns },
  );
});
