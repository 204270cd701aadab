import type { Commitment } from '../records/commitment.ts';
import type { OwnGoal } from '../records/goal.ts';
import type { UpdateClock } from '../records/update-clock.ts';
import { followThrough, toldBeforeDue, type Share } from './outcomes.ts';
import { updatesOnTime } from './updates-on-time.ts';

/** What a goal may be measured by: the promises and update clocks since it was begun. */
export type OwnRecord = { promises: readonly Commitment[]; clocks: readonly UpdateClock[] };

/** Where a goal stands by the person's own record since it was begun; undefined where it is noted by hand. */
export function measured(goal: OwnGoal, { promises, clocks }: OwnRecord, now: number): Share | undefined {
  const { measure, endedAt } = goal.body;
  const span = { since: goal.at, until: endedAt ?? now };
  switch (measure.source) {
    case 'followThrough':
      return followThrough(promises, span, now);
    case 'toldBeforeDue':
      return toldBeforeDue(promises, span, now);
    case 'updatesOnTime':
      return updatesOnTime(clocks, span, now);
    case 'byHand':
      return undefined;
  }
}
