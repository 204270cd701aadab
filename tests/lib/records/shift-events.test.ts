import { expect, test } from 'vitest';
import { mayTakeBack, shiftEvent, shiftEventsThatCount } from '../../../lib/records/shift-events.ts';
import { shift } from '../../../lib/records/shift.ts';
import { hour, noon } from '../../support/a-commitment.ts';

const started = { kind: 'started' as const, at: noon, cause: 'hand' as const };

test('what a newer build wrote is kept as it is, and counts for nothing here', () => {
  const strange = { kind: 'sharedWithTeam', at: noon + hour, with: 'all' };
  const row = shift.schema.parse({ id: 'one', history: { a: started, b: strange } });
  expect(row.history['b']).toEqual(strange);
  expect(shift.derive?.(row)).toMatchObject({ state: 'running', startsAt: noon, endsAt: undefined });
});

test('an event of a known kind with a moment that is none is refused', () => {
  expect(shiftEvent.safeParse({ kind: 'ended', at: 'noon' }).success).toBe(false);
  expect(shiftEvent.safeParse({ kind: 'paused', at: 9e15 }).success).toBe(false);
});

test('what was said of an earlier moment can be taken back for ten seconds from when it was said', () => {
  const ended = { kind: 'ended' as const, at: noon, saidAt: noon + 15 * hour, cause: 'silence' as const };
  expect(mayTakeBack(ended, noon + 5000)).toBe(false);
  expect(mayTakeBack(ended, noon + 15 * hour + 10_000)).toBe(true);
  expect(mayTakeBack(ended, noon + 15 * hour + 10_001)).toBe(false);
  const undone = (at: number) =>
    shiftEventsThatCount({ a: started, b: ended, c: { kind: 'undone', at, event: 'b' } });
  expect(undone(noon + 15 * hour + 9000).map(([id]) => id)).toEqual(['a']);
  expect(undone(noon + 16 * hour).map(([id]) => id)).toEqual(['a', 'b']);
});
