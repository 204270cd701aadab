import { expect, test } from 'vitest';
import { checkDigits } from '../../../lib/handover/check-digits.ts';

test('no bytes have the digits of CRC-32 for nothing, and order counts', () => {
  expect([...checkDigits(new Uint8Array())]).toEqual([0, 0, 0, 0]);
  expect(checkDigits(Uint8Array.of(1, 2))).not.toEqual(checkDigits(Uint8Array.of(2, 1)));
});
