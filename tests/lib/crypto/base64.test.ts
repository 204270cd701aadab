import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from '../../../lib/crypto/base64.ts';

const numRuns = Number(process.env['KEPT_RUNS'] ?? 200);

test('bytes come back as they were, and the text is what others write', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const text = toBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64(text)).toEqual(new Uint8Array(bytes));
    }),
    { numRuns },
  );
});

test('many bytes are no trouble, and what is no base64 is nothing', () => {
  const many = new Uint8Array(200_000).fill(7);
  expect(fromBase64(toBase64(many))).toEqual(many);
  expect(fromBase64('not base64!')).toBeUndefined();
});
