import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packClock, unpackClock } from '../../../lib/transfer/packed-clock.ts';

const stamps = [1, 2, 3].map((n) => `2026-03-10T13:00:0${n}.000Z-0000-desk`);
const field = fc.constantFrom('what', 'customer', 'kind', 'gone', '*', '__proto__', '');

test('every clock is the same again after the way through a file', () => {
  fc.assert(
    fc.property(
      fc.dictionary(field, fc.constantFrom(...stamps)),
      fc.dictionary(field, fc.constantFrom('x', 1, null, undefined)),
      (clock, row) => {
        const written = JSON.parse(JSON.stringify({ row, clock: packClock(clock, row) })) as {
          row: object;
          clock: Record<string, string>;
        };
        // What JSON cannot carry as a key is refused before (read-json.ts).
        if (Object.hasOwn(clock, '__proto__') || Object.hasOwn(row, '__proto__')) return;
        // That the one field with the name of the mark is gone is not worth keeping.
        const { '*': mark, ...named } = clock;
        const wanted = mark === undefined || '*' in written.row ? clock : named;
        expect(unpackClock(written.clock, written.row)).toEqual(wanted);
      },
    ),
    { numRuns: Number(process.env['KEPT_RUNS'] ?? 200) },
  );
});

test('a row that was written in one act carries one stamp', () => {
  const [stamp = ''] = stamps;
  const clock = { id: stamp, what: stamp, customer: stamp };
  expect(packClock(clock, { id: 'a', what: 'x', customer: 'y' })).toEqual({ '*': stamp });
});
