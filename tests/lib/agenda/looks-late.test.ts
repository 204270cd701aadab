import { describe, expect, test } from 'vitest';
import { looksLate, slipOf, waitingIsLateMs } from '../../../lib/agenda/looks-late.ts';
import type { CommitmentEvent } from '../../../lib/records/commitment-events.ts';
import type { Commitment } from '../../../lib/records/commitment.ts';
import { aCommitment, hour, minute, noon } from '../../support/a-commitment.ts';
import { made } from '../../support/histories.ts';

const due = noon + 2 * hour;
const withEvents = (part: Partial<Commitment>, ...events: CommitmentEvent[]) =>
  aCommitment({ ...part, history: { ...made, ...Object.fromEntries(events.map((e, n) => [`e${n}`, e])) } });
const waits: CommitmentEvent = { kind: 'waiting', at: noon + 1, on: 'the warehouse', next: 'count' };
const inner = (...events: CommitmentEvent[]) =>
  withEvents({ id: 'inner', kind: 'toMe', by: 'Lee' }, ...events);
const at = (now: number, more: Partial<Parameters<typeof looksLate>[1]> = {}) => ({
  now,
  toldAt: undefined,
  ...more,
});

describe('delivery looks late', () => {
  test('when the time to tell them has come and they have not heard', () => {
    const row = withEvents({}, { kind: 'tellingSet', at: noon + 1, tellBy: noon + hour });
    expect(looksLate(row, at(noon + hour - 1))).toBeUndefined();
    expect(looksLate(row, at(noon + hour))).toBe('tellTime');
  });

  test('when it still waits on someone shortly before it is due, until the customer was told so', () => {
    const row = withEvents({}, waits);
    const late = due - waitingIsLateMs;
    expect(looksLate(row, at(late - 1))).toBeUndefined();
    expect(looksLate(row, at(late))).toBe('waitsOnSomeone');
    expect(looksLate(row, at(late + 2, { toldAt: late + 1 }))).toBeUndefined();
    expect(looksLate(row, at(late + 2, { toldAt: late - 1 }))).toBe('waitsOnSomeone');
  });

  test('when the promise it depends on has slipped, or is due after it', () => {
    const row = aCommitment({ dependsOn: 'inner', due: due + hour });
    expect(looksLate(row, at(due, { inner: inner() }))).toBeUndefined();
    expect(looksLate(row, at(due + 1, { inner: inner() }))).toBe('slipped');
    const later = aCommitment({ kind: 'toMe', due: due + 2 * hour });
    expect(looksLate(row, at(noon, { inner: later }))).toBe('innerLater');
  });

  test('not after it was due, not when it is closed, and not of what others promised us', () => {
    const row = withEvents({}, waits);
    expect(looksLate(row, at(due))).toBeUndefined();
    expect(looksLate(withEvents({}, waits, { kind: 'missed', at: noon + 2 }), at(due - 1))).toBeUndefined();
    expect(looksLate(inner(), at(due - 1))).toBeUndefined();
  });
});

describe('a promise made to us slips', () => {
  test('when it is past due, missed, withdrawn or moved; not when it was kept', () => {
    expect(slipOf(inner(), due)).toBeUndefined();
    expect(slipOf(inner(), due + 1)?.at).toBe(due);
    expect(slipOf(inner({ kind: 'missed', at: noon + minute }), noon + hour)?.at).toBe(noon + minute);
    expect(
      slipOf(inner({ kind: 'withdrawn', at: noon + minute, reason: 'x' }), noon + hour)?.at,
    ).toBeDefined();
    const moved: CommitmentEvent = {
      kind: 'renegotiated',
      at: noon + minute,
      toldAt: noon + minute,
      dueAt: due + hour,
      zone: 'UTC',
      how: 'byPhone',
    };
    expect(slipOf(inner(moved), noon + hour)?.at).toBe(noon + minute);
    expect(
      slipOf(inner({ kind: 'kept', at: noon + 1, doneAt: noon + 1, how: 'noNeed' }), due + hour),
    ).toBeUndefined();
  });

  test('once for each time it was promised for', () => {
    expect(slipOf(inner(), due + 1)?.id).toBe(slipOf(inner(), due + hour)?.id);
    expect(slipOf(inner(), due + 1)?.id).toContain(String(due));
  });

  test('one that was marked by mistake does not use up the real one', () => {
    const missed: CommitmentEvent = { kind: 'missed', at: noon + minute };
    const byMistake = slipOf(inner(missed), noon + hour)?.id;
    const undone: CommitmentEvent = { kind: 'undone', at: noon + minute + 5000, event: 'e0' };
    expect(slipOf(inner(missed, undone), noon + hour)).toBeUndefined();
    expect(slipOf(inner(missed, undone), due + 1)?.id).not.toBe(byMistake);
  });
});
