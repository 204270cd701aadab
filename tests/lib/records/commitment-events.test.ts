import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  eventKinds,
  eventSchema,
  eventsInOrder,
  eventsThatCount,
  mayUndo,
  undoMs,
} from '../../../lib/records/commitment-events.ts';
import { standingOf } from '../../../lib/records/commitment-state.ts';
import { noon } from '../../support/a-commitment.ts';
import { anyEntries, anyEvent, historyOf, made, numRuns } from '../../support/histories.ts';

const idsOf = (entries: readonly [string, unknown][]) => entries.map(([id]) => id);

describe('the order of events', () => {
  test('is by time, and by id within one moment', () => {
    const history = historyOf([
      ['z', { kind: 'missed', at: noon }],
      ['b', { kind: 'resumed', at: noon + 1 }],
      ['a', { kind: 'resumed', at: noon + 1 }],
    ]);
    expect(idsOf(eventsInOrder(history))).toEqual(['z', 'a', 'b']);
  });

  test('is the same whatever order they were written down in', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        expect(eventsInOrder(historyOf(entries.toReversed()))).toEqual(eventsInOrder(historyOf(entries)));
      }),
      { numRuns },
    );
  });

  test('loses no event and invents none', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        expect(idsOf(eventsInOrder(historyOf(entries))).toSorted()).toEqual(idsOf(entries).toSorted());
      }),
      { numRuns },
    );
  });
});

describe('taking back', () => {
  const undone = (after: number) =>
    historyOf([
      ...Object.entries(made),
      ['kept', { kind: 'kept', at: noon + 1000, doneAt: noon + 1000, how: 'unsaid' }],
      ['undo', { kind: 'undone', at: noon + 1000 + after, event: 'kept' }],
    ]);

  test('takes the event out of those that count, and itself too', () => {
    expect(idsOf(eventsThatCount(undone(5000)))).toEqual(['made']);
  });

  test('counts in the very last millisecond of the ten seconds, and not one later', () => {
    expect(idsOf(eventsThatCount(undone(undoMs)))).toEqual(['made']);
    expect(idsOf(eventsThatCount(undone(undoMs + 1)))).toEqual(['made', 'kept']);
  });

  test('of something that is not there, of itself, or of a taking back changes nothing', () => {
    const history = historyOf([
      ...Object.entries(made),
      ['nothing', { kind: 'undone', at: noon, event: 'gone' }],
      ['itself', { kind: 'undone', at: noon, event: 'itself' }],
      ['other', { kind: 'undone', at: noon, event: 'itself' }],
      ['inherited', { kind: 'undone', at: noon, event: 'toString' }],
    ]);
    expect(idsOf(eventsThatCount(history))).toEqual(['made']);
  });

  test('is not possible before the thing happened', () => {
    expect(mayUndo({ kind: 'missed', at: noon }, noon - 1)).toBe(false);
  });
});

test('every kind of event passes the schema with fields that a newer build added', () => {
  fc.assert(
    fc.property(anyEvent, (event) => {
      expect(eventSchema.parse({ ...event, mood: 'calm' })).toEqual({ ...event, mood: 'calm' });
    }),
    { numRuns },
  );
});

test('an event of a kind that only a newer build knows is kept as it is, and changes nothing', () => {
  const strange = { kind: 'forgotten', at: noon + 1, words: ['x'] };
  expect(eventSchema.parse(strange)).toEqual(strange);
  expect(standingOf({ ...made, strange: strange as never })).toEqual(standingOf(made));
});

test('an event of a known kind that lacks a part, or with a moment that is no number, does not pass', () => {
  expect(eventSchema.safeParse({ kind: 'made', at: noon }).success).toBe(false);
  expect(eventSchema.safeParse({ kind: 'missed', at: Number.NaN }).success).toBe(false);
  expect(eventSchema.safeParse({ kind: 'missed', at: '2026-03-10' }).success).toBe(false);
  expect(eventSchema.safeParse({ kind: 'forgotten' }).success).toBe(false);
});

test('the list of kinds is the list of what can be read', () => {
  expect(eventKinds.every((kind) => !eventSchema.safeParse({ kind, at: 'never' }).success)).toBe(true);
});
