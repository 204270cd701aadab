import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextShift, shiftOfMoment, shiftsBefore } from '../../../lib/records/shift-of.ts';
import { hour, noon } from '../../support/a-commitment.ts';
import { anyZonedMoment } from '../../support/zones.ts';

const early = { id: 'a', startsAt: noon, endsAt: noon + 8 * hour };
const night = { id: 'b', startsAt: noon + 10 * hour, endsAt: noon + 18 * hour };
const open = { id: 'c', startsAt: noon + 24 * hour, endsAt: undefined };
const none = { id: 'd', startsAt: 0, endsAt: 0 };
const all = [open, none, night, early];

test('what happens in a shift belongs to it, its first and its last moment too; between two shifts to none', () => {
  const at = (moment: number) => shiftOfMoment(all, moment)?.id;
  expect([noon, noon + 8 * hour, noon + 9 * hour, noon + 18 * hour, noon + 30 * hour].map(at)).toEqual([
    'a',
    'a',
    undefined,
    'b',
    'c',
  ]);
  expect(shiftOfMoment(all, noon - 1)).toBeUndefined();
});

test('where one shift begins as another ends, the moment is of the one that begins', () => {
  expect(shiftOfMoment([early, { ...night, startsAt: early.endsAt }], early.endsAt)?.id).toBe('b');
});

test('the next shift and those before, in whatever order they come; one that never began is none', () => {
  expect(nextShift(all, early)?.id).toBe('b');
  expect(nextShift(all, open)).toBeUndefined();
  expect(shiftsBefore(all, open).map(({ id }) => id)).toEqual(['b', 'a']);
  expect(shiftsBefore(all, early)).toEqual([]);
});

test('over a change of the clocks, and over midnight, every moment of a shift is of it and of no other', () => {
  const spans = fc.array(
    fc.record({ gap: fc.integer({ min: 1, max: 900 }), length: fc.integer({ min: 1, max: 900 }) }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(anyZonedMoment, spans, fc.integer({ min: 0, max: 999 }), ({ at }, lengths, part) => {
      let reached = at - 2 * 24 * hour;
      const shifts = lengths.map(({ gap, length }, index) => {
        const startsAt = reached + gap * 60_000;
        reached = startsAt + length * 60_000;
        return { id: `s${index}`, startsAt, endsAt: reached };
      });
      for (const one of shifts) {
        const moment = one.startsAt + Math.floor(((one.endsAt - one.startsAt) * part) / 1000);
        expect(shiftOfMoment(shifts.toReversed(), moment)).toBe(one);
        expect(nextShift(shifts.toReversed(), one)).toBe(shifts[shifts.indexOf(one) + 1]);
      }
    }),
    { numRuns: Number(process.env['KEPT_RUNS'] ?? 200) },
  );
});
