import { z } from 'zod/mini';
import { expect, test } from 'vitest';
import { ownWords } from '../../../lib/records/own-words.ts';

test('a body is either what it says or sealed, and nothing between', () => {
  const shape = ownWords(z.looseObject({ text: z.string() }));
  expect(shape.safeParse({ text: 'plain' }).success).toBe(true);
  expect(shape.safeParse({ kept: 'sealed', key: 'ana', nonce: 'AAAA', sealed: 'AAAA' }).success).toBe(true);
  expect(shape.safeParse({ kept: 'sealed', key: 'ana' }).success).toBe(false);
  expect(shape.safeParse({}).success).toBe(false);
});
