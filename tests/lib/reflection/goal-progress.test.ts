import { expect, test } from 'vitest';
import { measured } from '../../../lib/reflection/goal-progress.ts';
import type { GoalSource, OwnGoal } from '../../../lib/records/goal.ts';
import { aClock } from '../../support/a-clock.ts';
import { aCommitment, hour, noon } from '../../support/a-commitment.ts';

const aGoal = (source: GoalSource, over: Partial<OwnGoal['body']> = {}): OwnGoal => ({
  id: 'one',
  at: noon,
  state: 'active',
  body: {
    specific: 'Tell them first',
    measure: { source, target: 90, unit: '%' },
    achievable: 'Yes',
    relevant: { text: 'They can plan', outcome: '' },
    due: '2027-01-01',
    progress: [],
    ...over,
  },
});

/** Kept within the time or after it, `n` hours after the goal was begun. */
const promise = (n: number, isInTime: boolean) => {
  const dueAt = noon + n * hour;
  return aCommitment({
    id: `p${n}`,
    history: {
      a: { kind: 'made', at: dueAt - 2 * hour, dueAt, zone: 'UTC' },
      b: { kind: 'kept', at: dueAt + hour, doneAt: isInTime ? dueAt - hour : dueAt + hour, how: 'inWriting' },
    },
  });
};
const later = noon + 1000 * hour;

test('promises due since the goal was begun count, those before and those of after its end do not', () => {
  const promises = [-3, 1, 2, 3, 4, 5, 40].map((n) => promise(n, n !== 5));
  const record = { promises, clocks: [] };
  expect(measured(aGoal('followThrough'), record, later)).toEqual({ met: 5, of: 6, share: 5 / 6 });
  const ended = aGoal('followThrough', { endedAt: noon + 10 * hour });
  expect(measured(ended, record, later)).toEqual({ met: 4, of: 5, share: 0.8 });
  expect(measured(aGoal('toldBeforeDue'), record, later)).toMatchObject({ met: 5, of: 6 });
});

test('below five there is no share', () => {
  const record = { promises: [1, 2, 3, 4].map((n) => promise(n, true)), clocks: [] };
  expect(measured(aGoal('followThrough'), record, later)).toEqual({ met: 4, of: 4, share: undefined });
});

test('updates are counted by the clocks of the cases', () => {
  const clock = aClock({
    p: { kind: 'paced', at: noon + hour, pace: '1h', nextAt: noon + 2 * hour },
    h: { kind: 'heard', at: noon + 1.5 * hour, how: 'reply', pace: '1h', nextAt: noon + 2.5 * hour },
  });
  const record = { promises: [], clocks: [clock] };
  expect(measured(aGoal('updatesOnTime'), record, noon + 2 * hour)).toMatchObject({ met: 1, of: 1 });
});

test('what is noted by hand is not measured', () => {
  expect(measured(aGoal('byHand'), { promises: [], clocks: [] }, later)).toBeUndefined();
});
