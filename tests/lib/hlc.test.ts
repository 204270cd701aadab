import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextStamp, parseStamp } from '../../lib/hlc.ts';
import { noon } from '../support/a-commitment.ts';
import { numRuns } from '../support/histories.ts';

describe('the next stamp', () => {
  test('carries the wall time when that has moved on', () => {
    expect(nextStamp(undefined, noon, 'dev')).toBe('2026-03-10T13:00:00.000Z-0000-dev');
    expect(nextStamp('2026-03-10T12:59:59.999Z-00ff-dev', noon, 'dev')).toBe(
      '2026-03-10T13:00:00.000Z-0000-dev',
    );
  });

  test('counts within one millisecond and while the clock is behind', () => {
    const first = nextStamp(undefined, noon, 'dev');
    expect(nextStamp(first, noon, 'dev')).toBe('2026-03-10T13:00:00.000Z-0001-dev');
    expect(nextStamp(first, noon - 1_000_000, 'dev')).toBe('2026-03-10T13:00:00.000Z-0001-dev');
  });

  test('goes on to the next millisecond when the counter is full', () => {
    expect(nextStamp('2026-03-10T13:00:00.000Z-ffff-dev', noon, 'dev')).toBe(
      '2026-03-10T13:00:00.001Z-0000-dev',
    );
  });

  test('starts afresh after one that cannot be read', () => {
    expect(nextStamp('garbage', noon, 'dev')).toBe('2026-03-10T13:00:00.000Z-0000-dev');
  });
});

test('stamps of one device sort as text in the order they were made, whatever the clock did', () => {
  const anyClock = fc.array(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -1e9, max: 1e9 })), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(anyClock, (jumps) => {
      let now = noon;
      let last: string | undefined;
      for (const jump of jumps) {
        now += jump;
        const next = nextStamp(last, now, 'dev');
        if (last !== undefined) expect(next > last).toBe(true);
        last = next;
      }
    }),
    { numRuns },
  );
});

test('reading a stamp gives back what was written into it', () => {
  const device = fc.stringMatching(/^[0-9a-f]{1,12}$/);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), device, (at, name) => {
      expect(parseStamp(nextStamp(undefined, at, name))).toEqual({ at, counter: 0, device: name });
    }),
    { numRuns },
  );
});

test.each([
  '',
  'dev',
  '2026-03-10',
  '2026-03-10T13:00:00.000Z',
  '2026-03-10T13:00:00.000Z-3zzz-dev',
  '2026-03-10T13:00:00.000Z_0003_dev',
  '2026-03-10T13:00:00.000Z-0003-',
  '2026-13-40T13:00:00.000Z-0003-dev',
])('%j is no stamp', (text) => {
  expect(parseStamp(text)).toBeUndefined();
});
