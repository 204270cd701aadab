import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommitmentEvent, History } from '../../../lib/records/commitment-events.ts';
import { standingOf, states } from '../../../lib/records/commitment-state.ts';
import { hour, minute, noon } from '../../support/a-commitment.ts';
import { anyEntries, historyOf, made, numRuns } from '../../support/histories.ts';

const due = noon + 2 * hour;
const after = (...events: CommitmentEvent[]) =>
  standingOf({ ...made, ...Object.fromEntries(events.map((event, n) => [`e${n}`, event])) });
const kept = (doneAt: number, how: 'inWriting' | 'unsaid' | 'notTold' = 'inWriting'): CommitmentEvent => ({
  kind: 'kept',
  at: doneAt + minute,
  doneAt,
  how,
});
const renegotiated = (toldAt: number, dueAt: number): CommitmentEvent => ({
  kind: 'renegotiated',
  at: toldAt + minute,
  toldAt,
  dueAt,
  zone: 'UTC',
  how: 'byPhone',
});

describe('each state', () => {
  test('a promise that was made is open and due as said', () => {
    expect(after()).toMatchObject({ state: 'open', lane: 'active', dueAt: due, zone: 'Europe/Berlin' });
  });

  test('done by the promised time it is kept', () => {
    expect(after(kept(due))).toMatchObject({ state: 'kept', lane: 'closed', closedAt: due + minute });
  });

  test('done after the promised time it is kept late', () => {
    expect(after(kept(due + 1)).state).toBe('keptLate');
  });

  test('said late to have been done in time it is kept', () => {
    expect(after({ kind: 'kept', at: due + hour, doneAt: due - minute, how: 'byPhone' }).state).toBe('kept');
  });

  test('moved after the customer heard of it in time it is renegotiated and due anew', () => {
    expect(after(renegotiated(due, due + hour))).toMatchObject({
      state: 'renegotiated',
      lane: 'active',
      dueAt: due + hour,
      zone: 'UTC',
      toldAt: due,
    });
  });

  test('a renegotiated promise is kept by its new time', () => {
    expect(after(renegotiated(due, due + hour), kept(due + hour)).state).toBe('kept');
  });

  test('missed, handed over and withdrawn close it under their own names', () => {
    expect(after({ kind: 'missed', at: due + 1 })).toMatchObject({ state: 'missed', lane: 'closed' });
    expect(after({ kind: 'handedOver', at: due, to: 'Sam' })).toMatchObject({
      state: 'handedOver',
      lane: 'closed',
    });
    expect(after({ kind: 'withdrawn', at: due, reason: 'refunded' })).toMatchObject({
      state: 'withdrawn',
      lane: 'closed',
    });
  });

  test('waiting on someone it stays open in the lane of those that wait, until it goes on', () => {
    const waiting: CommitmentEvent = { kind: 'waiting', at: noon + 1, on: 'the warehouse' };
    expect(after(waiting)).toMatchObject({ state: 'open', lane: 'waiting', waitingOn: 'the warehouse' });
    expect(after(waiting, { kind: 'resumed', at: noon + 2 })).toMatchObject({
      lane: 'active',
      waitingOn: undefined,
    });
  });

  test('a history without its making is no open promise', () => {
    expect(standingOf({})).toMatchObject({ state: 'withdrawn', lane: 'closed' });
    expect(standingOf({ e: kept(due) })).toMatchObject({ state: 'withdrawn', lane: 'closed' });
  });
});

describe('what no rule allows changes nothing', () => {
  test('a new time the customer heard of after the promised one', () => {
    expect(after(renegotiated(due + 1, due + hour))).toMatchObject({ state: 'open', dueAt: due });
  });

  test('a new time that had passed when the customer was told', () => {
    expect(after(renegotiated(due, due))).toMatchObject({ state: 'open', dueAt: due });
  });

  test('closing twice: the first stands', () => {
    expect(after({ kind: 'missed', at: due + 1 }, kept(due + minute))).toMatchObject({
      state: 'missed',
      closedAt: due + 1,
    });
  });

  test('being made twice: the first stands', () => {
    expect(after({ kind: 'made', at: noon + 1, dueAt: due + hour, zone: 'UTC' }).dueAt).toBe(due);
  });
});

describe('what the customer knows', () => {
  test('a promise closed without a word on it owes the telling, until they are told', () => {
    expect(after(kept(due, 'unsaid')).lane).toBe('owing');
    expect(after(kept(due, 'notTold')).lane).toBe('owing');
    expect(after(kept(due, 'inWriting')).lane).toBe('closed');
    expect(after(kept(due, 'unsaid'), { kind: 'told', at: due + hour, how: 'byPhone' })).toMatchObject({
      lane: 'closed',
      toldAt: due + hour,
    });
  });

  test('that they need not hear closes it without a time of telling', () => {
    const done = after(kept(due, 'unsaid'), { kind: 'told', at: due + hour, how: 'noNeed' });
    expect(done).toMatchObject({ state: 'kept', lane: 'closed', toldAt: undefined });
  });

  test('neither "not told" nor "not said yet" counts as being told', () => {
    for (const how of ['notTold', 'unsaid'] as const) {
      expect(after({ kind: 'told', at: noon + 1, how }).toldAt).toBeUndefined();
      expect(after(kept(due, 'unsaid'), { kind: 'told', at: due + hour, how }).lane).toBe('owing');
    }
  });
});

describe('for any set of events', () => {
  const allowed: Record<string, readonly string[]> = {
    active: ['open', 'renegotiated'],
    waiting: ['open', 'renegotiated'],
    owing: ['kept', 'keptLate'],
    closed: ['kept', 'keptLate', 'missed', 'handedOver', 'withdrawn'],
  };

  test('there is a state, and the lane fits it', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const standing = standingOf(historyOf(entries));
        expect(states).toContain(standing.state);
        expect(allowed[standing.lane]).toContain(standing.state);
        expect(Number.isFinite(standing.dueAt)).toBe(true);
        expect(standing.waitingOn === undefined).toBe(standing.lane !== 'waiting');
      }),
      { numRuns },
    );
  });

  test('the order in which they arrived does not matter', () => {
    const shuffled = anyEntries.chain((entries) =>
      fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(standingOf(historyOf(other))).toEqual(standingOf(historyOf(one)));
      }),
      { numRuns },
    );
  });

  test('two copies that each miss a part fold the same, united either way round', () => {
    const parted = anyEntries.chain((entries) =>
      fc.tuple(fc.constant(entries), fc.subarray(entries), fc.subarray(entries)),
    );
    fc.assert(
      fc.property(parted, ([all, one, other]) => {
        const rest = all.filter((entry) => !other.includes(entry));
        const mine: History = historyOf([...one, ...rest]);
        const theirs: History = historyOf(other);
        expect(standingOf({ ...mine, ...theirs })).toEqual(standingOf({ ...theirs, ...mine }));
        expect(standingOf({ ...mine, ...theirs })).toEqual(standingOf(historyOf(all)));
      }),
      { numRuns },
    );
  });

  test('a state is read without touching the history', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const history = historyOf(entries);
        const before = structuredClone(history);
        standingOf(history);
        expect(history).toEqual(before);
      }),
      { numRuns },
    );
  });
});
