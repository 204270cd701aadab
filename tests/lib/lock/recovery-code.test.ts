import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeOf, groupsOf, readCode } from '../../../lib/lock/recovery-code.ts';

const numRuns = Number(process.env['KEPT_RUNS'] ?? 200);
const random = fc.uint8Array({ minLength: 16, maxLength: 16 });
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

test('a code has seven groups of four and says 128 bits', () => {
  expect(codeOf(new Uint8Array(16))).toBe('0000-0000-0000-0000-0000-0000-0000');
  expect(groupsOf(codeOf(new Uint8Array(16).fill(255)))).toHaveLength(7);
  fc.assert(
    fc.property(random, random, (one, other) => {
      if (one.join() !== other.join()) expect(codeOf(one)).not.toBe(codeOf(other));
      expect(codeOf(one)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    }),
    { numRuns },
  );
});

test('it is read as people write it: small, in one piece, with O for 0 and l for 1', () => {
  fc.assert(
    fc.property(random, (bytes) => {
      const code = codeOf(bytes);
      const written = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
      expect(readCode(written)).toBe(code);
      expect(readCode(code.replaceAll('-', ''))).toBe(code);
    }),
    { numRuns },
  );
});

test('one wrong sign, or two signs in each other’s place, are found', () => {
  const place = fc.nat({ max: 27 });
  fc.assert(
    fc.property(random, place, place, fc.constantFrom(...Array.from(signs)), (bytes, at, to, sign) => {
      const text = Array.from(codeOf(bytes).replaceAll('-', ''));
      const [wrong, swapped] = [[...text], [...text]];
      wrong[at] = sign;
      [swapped[at], swapped[to]] = [text[to] ?? '', text[at] ?? ''];
      for (const typed of [wrong, swapped])
        if (typed.join('') !== text.join('')) expect(readCode(typed.join(''))).toBeUndefined();
    }),
    { numRuns: numRuns * 5 },
  );
});

test.each([
  '',
  '0000',
  `${'0000-'.repeat(7)}0`,
  'ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ',
  '0000-0000-0000-0000-0000-0000-00U0',
])('what is no code is none: "%s"', (typed) => expect(readCode(typed)).toBeUndefined());
