import { expect, test } from 'vitest';
import type { History } from '../../../lib/records/commitment-events.ts';
import { standingOf } from '../../../lib/records/commitment-state.ts';
import {
  accept,
  keep,
  offerTo,
  recall,
  receive,
  renegotiate,
  tell,
  tellThemBy,
  undo,
  type Step,
} from '../../../lib/records/commitment-steps.ts';
import { hour, minute, noon } from '../../support/a-commitment.ts';
import { made } from '../../support/histories.ts';

const due = noon + 2 * hour;

/** The standing after the step, or the reason it was refused. */
function taken(step: Step, now: number, history: History = made) {
  const done = step(history, 'e', now);
  return done.ok ? standingOf(done.value) : done.reason;
}

function must(done: ReturnType<Step>): History {
  if (!done.ok) throw new Error(done.reason);
  return done.value;
}

test('the second clock is set, taken away, and stopped by telling them but not by "not told"', () => {
  const set = must(tellThemBy(noon + hour)(made, 'set', noon));
  expect(standingOf(set).tellBy).toBe(noon + hour);
  expect(taken(tellThemBy(noon), noon)).toBe('invalid');
  expect(taken(tellThemBy(undefined), noon + minute, set)).toMatchObject({ tellBy: undefined });
  expect(taken(tell('notTold'), noon + minute, set)).toMatchObject({ tellBy: noon + hour });
  expect(taken(tell('byPhone'), noon + minute, set)).toMatchObject({
    tellBy: undefined,
    toldAt: noon + minute,
  });
});

test('told in time and given a new time, the second clock is the one said then', () => {
  const set = must(tellThemBy(noon + hour)(made, 'set', noon));
  expect(taken(renegotiate(due + hour, 'UTC', 'byPhone'), noon + minute, set)).toMatchObject({
    state: 'renegotiated',
    tellBy: undefined,
  });
  expect(taken(renegotiate(due + hour, 'UTC', 'byPhone', undefined, due), noon + minute, set)).toMatchObject({
    tellBy: due,
  });
});

test('kept and not told of, the second clock keeps running, or starts with an hour', () => {
  const set = must(tellThemBy(noon + 2 * hour)(made, 'set', noon));
  expect(taken(keep('notTold'), noon + minute, set)).toMatchObject({
    lane: 'owing',
    tellBy: noon + 2 * hour,
  });
  expect(taken(keep('unsaid'), noon + minute)).toMatchObject({ lane: 'owing', tellBy: noon + minute + hour });
  expect(taken(keep('inWriting'), noon + minute, set)).toMatchObject({ lane: 'closed', tellBy: undefined });
});

test('a promise that was offered stays ours until that very offer is accepted', () => {
  const offered = must(offerTo(' Lee ', 'o1')(made, 'o', noon));
  expect(standingOf(offered)).toMatchObject({ lane: 'active', offeredTo: 'Lee', offer: 'o1' });
  expect(taken(offerTo(' ', 'o1'), noon)).toBe('invalid');
  expect(taken(accept('Lee', 'o2'), noon + minute, offered)).toBe('invalid');
  expect(taken(accept('Lee', 'o1'), noon + minute, offered)).toMatchObject({
    state: 'handedOver',
    lane: 'closed',
    offeredTo: undefined,
  });
  const recalled = must(recall()(offered, 'r', noon + 1));
  expect(taken(accept('Lee', 'o1'), noon + 2, recalled)).toBe('invalid');
  expect(taken(recall(), noon + 2, recalled)).toBe('invalid');
});

test('what was handed over can come back, and is ours again', () => {
  const offered = must(offerTo('Lee', 'o1')(made, 'o', noon));
  const gone = must(accept('Lee', 'o1')(offered, 'a', noon + 1));
  expect(taken(receive('Lee', 'o9'), noon + 2, gone)).toMatchObject({
    state: 'open',
    lane: 'active',
    receivedFrom: 'Lee',
  });
  expect(taken(receive('Lee', 'o9'), noon + 2)).toBe('invalid');
});

test('what comes back comes for the time that was agreed meanwhile', () => {
  const offered = must(offerTo('Lee', 'o1')(made, 'o', noon));
  const gone = must(accept('Lee', 'o1')(offered, 'a', noon + 1));
  const agreed = { dueAt: due + 48 * hour, zone: 'UTC', tellBy: due + 24 * hour };
  expect(taken(receive('Lee', 'o9', agreed), due + hour, gone)).toMatchObject({
    state: 'open',
    lane: 'active',
    ...agreed,
  });
});

test('a slip that was written in between does not keep the last step from being taken back', () => {
  const told = must(tell('byPhone')(made, 'told', noon));
  const raised = must(tellThemBy(noon + 2000, 'inner')(told, 'slip:inner:1:due', noon + 2000));
  expect(undo('told')(raised, 'u', noon + 3000).ok).toBe(true);
});
