import { expect, test } from 'vitest';
import energy from '../../../lib/records/energy.ts';
import { keptRecords } from '../../../lib/records/index.ts';

test('energy never leaves the device: it is in nothing that is copied, exported or synced', () => {
  expect(energy.scope).toBe('device');
  expect(keptRecords.map(({ type }) => type)).not.toContain('energy');
});

test('there are three levels, and no number beyond', () => {
  const at = (level: number) =>
    energy.schema.safeParse({ id: 'a', at: 0, shiftId: '', body: { level } }).success;
  expect([1, 2, 3].map(at)).toEqual([true, true, true]);
  expect([0, 4, 2.5].map(at)).toEqual([false, false, false]);
});
