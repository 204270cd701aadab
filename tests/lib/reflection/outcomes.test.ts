import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CommitmentEvent } from '../../../lib/records/commitment-events.ts';
import { standingOf } from '../../../lib/records/commitment-state.ts';
import { keep, renegotiate, tell } from '../../../lib/records/commitment-steps.ts';
import type { Commitment } from '../../../lib/records/commitment.ts';
import { followThrough, outcomeIn, promisedTimes, toldBeforeDue } from '../../../lib/reflection/outcomes.ts';
import { aCommitment, hour, noon } from '../../support/a-commitment.ts';
import { anyEntries, anyPresses, historyOf, made, numRuns, pressAll } from '../../support/histories.ts';

const due = noon + 2 * hour;
const later = noon + 5 * hour;
const today = { since: noon - hour, until: noon + 3 * hour };
const after = noon + 48 * hour;
const withEvents = (events: readonly CommitmentEvent[], part: Partial<Commitment> = {}) =>
  aCommitment({
    ...part,
    history: { ...made, ...Object.fromEntries(events.map((event, n) => [`e${n}`, event])) },
  });
const kept = (how: 'inWriting' | 'notTold' | 'noNeed' = 'inWriting', at = noon + hour): CommitmentEvent => ({
  kind: 'kept',
  at,
  doneAt: at,
  how,
});
const missed: CommitmentEvent = { kind: 'missed', at: due + 1 };
const moved: CommitmentEvent = {
  kind: 'renegotiated',
  at: noon + hour,
  toldAt: noon + hour,
  dueAt: later,
  zone: 'UTC',
  how: 'byPhone',
};

test('each way a promise may end is told by its own word', () => {
  const outcomes = [
    withEvents([]),
    withEvents([kept()]),
    withEvents([kept('inWriting', due + 1)]),
    withEvents([missed]),
    withEvents([{ kind: 'handedOver', at: noon + 1, to: 'Lee' }]),
    withEvents([{ kind: 'withdrawn', at: noon + 1, reason: 'x' }]),
    withEvents([moved]),
  ].map((row) => outcomeIn(row, today, after)?.outcome);
  expect(outcomes).toEqual(['open', 'kept', 'keptLate', 'missed', 'handedOver', 'withdrawn', 'renegotiated']);
});

test('a promise that got a new time in time counts for both times, each with what became of it', () => {
  const row = withEvents([moved, { ...missed, at: later + 1 }]);
  expect(promisedTimes(row, after)).toEqual([
    { dueAt: due, outcome: 'renegotiated', isTold: true },
    { dueAt: later, outcome: 'missed', isTold: false },
  ]);
});

test('what is due outside of the span, or was promised to us, does not count', () => {
  expect(outcomeIn(withEvents([kept()]), { since: due + 1, until: after }, after)).toBeUndefined();
  expect(outcomeIn(withEvents([kept()]), { since: noon, until: due }, after)).toBeUndefined();
  expect(outcomeIn(withEvents([kept()], { kind: 'toMe' }), today, after)).toBeUndefined();
});

test('told before due: said in time and in a way that reaches the customer', () => {
  const told = (events: readonly CommitmentEvent[], now = after) =>
    outcomeIn(withEvents(events), today, now)?.isTold;
  expect(told([{ kind: 'told', at: due, how: 'byPhone' }, missed])).toBe(true);
  expect(
    told([
      { kind: 'told', at: due + 1, how: 'byPhone' },
      { ...missed, at: due + 2 },
    ]),
  ).toBe(false);
  expect(told([{ kind: 'told', at: noon + 1, how: 'notTold' }, missed])).toBe(false);
  expect(told([kept('notTold')])).toBe(false);
  expect(told([kept('notTold')], due - 1)).toBeUndefined();
  expect(told([], due - 1)).toBeUndefined();
  expect(told([])).toBe(false);
});

test('nobody counts as not told who need not hear, nor where the promise went to a colleague or was withdrawn', () => {
  const of = (event: CommitmentEvent) => outcomeIn(withEvents([event]), today, after)?.isTold;
  expect(of(kept('noNeed'))).toBeUndefined();
  expect(of({ kind: 'handedOver', at: noon + 1, to: 'Lee' })).toBeUndefined();
  expect(of({ kind: 'withdrawn', at: noon + 1, reason: 'x' })).toBeUndefined();
});

test('what was agreed anew leaves the telling for the new time to do', () => {
  const row = withEvents([{ kind: 'told', at: noon + 1, how: 'byPhone' }, moved]);
  expect(promisedTimes(row, after).at(-1)).toEqual({ dueAt: later, outcome: 'open', isTold: false });
});

test('follow-through: kept in time and renegotiated in time, of what has ended', () => {
  const rows = [withEvents([kept()]), withEvents([kept()]), withEvents([moved]), withEvents([missed])];
  const aside = [withEvents([]), withEvents([{ kind: 'withdrawn', at: noon + 1, reason: 'x' }])];
  const span = { since: today.since, until: due + 1 };
  expect(followThrough([...rows, ...aside], span, after)).toEqual({ met: 3, of: 4, share: undefined });
  const late = withEvents([kept('inWriting', due + 1)]);
  expect(followThrough([...rows, late, ...aside], span, after)).toEqual({ met: 3, of: 5, share: 0.6 });
});

test('a share says nothing below five', () => {
  const rows = Array.from({ length: 4 }, () => withEvents([kept()]));
  expect(toldBeforeDue(rows, today, after)).toEqual({ met: 4, of: 4, share: undefined });
  expect(toldBeforeDue([...rows, withEvents([missed])], today, after)).toEqual({ met: 4, of: 5, share: 0.8 });
});

test('whatever was pressed, the last promised time and its outcome are those of the record', () => {
  fc.assert(
    fc.property(anyPresses, (presses) => {
      const { history } = pressAll(presses);
      const row = aCommitment({ history });
      const times = promisedTimes(row, noon + 100 * hour);
      const { dueAt, state } = standingOf(history);
      expect(times.at(-1)).toMatchObject({ dueAt, outcome: state === 'renegotiated' ? 'open' : state });
      expect(times.slice(0, -1).every(({ outcome }) => outcome === 'renegotiated')).toBe(true);
      // A renegotiated promise is one that has moved at least once, and nothing is told and untold at the same time.
      if (state === 'renegotiated') expect(times.length).toBeGreaterThan(1);
    }),
    { numRuns },
  );
});

test('any events at all: there is an answer, and a share is never below nothing nor above everything', () => {
  fc.assert(
    fc.property(fc.array(anyEntries, { maxLength: 8 }), fc.integer(), (histories, shift) => {
      const rows = histories.map((entries) => aCommitment({ history: { ...historyOf(entries), ...made } }));
      const now = noon + (shift % hour);
      const span = { since: noon - hour, until: noon + hour };
      for (const { met, of, share } of [followThrough(rows, span, now), toldBeforeDue(rows, span, now)]) {
        expect(met).toBeLessThanOrEqual(of);
        expect(of).toBeLessThanOrEqual(rows.length);
        if (of < 5) expect(share).toBeUndefined();
        else expect(share).toBe(met / of);
      }
    }),
    { numRuns },
  );
});

test('whatever is agreed and done in time counts as followed through', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 6 }), (minutes) => {
      let history = made;
      let now = noon;
      for (const [n, more] of minutes.entries()) {
        now += more * 60_000;
        const dueAt = now + 2 * hour;
        const moving = renegotiate(dueAt, 'UTC', 'inWriting')(history, `m${n}`, now);
        if (moving.ok) history = moving.value;
      }
      const telling = tell('byPhone')(history, 'told', now + 1);
      if (telling.ok) history = telling.value;
      const keeping = keep('theyConfirmed')(history, 'kept', now + 2);
      if (keeping.ok) history = keeping.value;
      const times = promisedTimes(aCommitment({ history }), now + 100 * hour);
      expect(times).toHaveLength(minutes.length + 1);
      expect(times.map(({ isTold }) => isTold)).toEqual(times.map(() => true));
      expect(times.at(-1)?.outcome).toBe('kept');
    }),
    { numRuns },
  );
});
