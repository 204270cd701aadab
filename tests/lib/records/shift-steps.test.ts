import fc from 'fast-check';
import { expect, test } from 'vitest';
import { must } from '../../../lib/problem.ts';
import type { ShiftHistory } from '../../../lib/records/shift-events.ts';
import { shiftOf } from '../../../lib/records/shift-state.ts';
import {
  correctShift,
  endShift,
  lastSaid,
  pauseShift,
  resumeShift,
  takeBack,
  type ShiftStep,
} from '../../../lib/records/shift-steps.ts';
import { hour, minute, noon } from '../../support/a-commitment.ts';

const begun: ShiftHistory = { start: { kind: 'started', at: noon, cause: 'hand' } };
let n = 0;
const take = (history: ShiftHistory, step: ShiftStep, now: number) => {
  n += 1;
  const done = step(history, `step-${n}`, now);
  return must(done.ok ? done.value : undefined, 'the step is allowed');
};
const reasonOf = (history: ShiftHistory, step: ShiftStep, now: number) => {
  const done = step(history, 'next', now);
  return done.ok ? 'done' : done.reason;
};

test('what does not fit where the shift stands is refused', () => {
  const paused = take(begun, pauseShift(), noon + hour);
  const ended = take(begun, endShift('hand'), noon + hour);
  expect(reasonOf(begun, resumeShift(), noon + hour)).toBe('invalid');
  expect(reasonOf(paused, pauseShift(), noon + 2 * hour)).toBe('invalid');
  expect(
    [pauseShift(), resumeShift(), endShift('hand')].map((step) => reasonOf(ended, step, noon + 2 * hour)),
  ).toEqual(['closed', 'closed', 'closed']);
  expect(reasonOf({}, endShift('hand'), noon)).toBe('closed');
});

test('tomorrow it can be ended at the moment it was over, and that is taken back for ten seconds from now on', () => {
  const now = noon + 20 * hour;
  const ended = take(begun, endShift('silence', noon + 5 * hour), now);
  expect(shiftOf(ended)).toMatchObject({ state: 'ended', endsAt: noon + 5 * hour });
  const said = must(lastSaid(ended, now + 9000), 'it can be taken back');
  expect(said).toMatchObject({ kind: 'ended', until: now + 10_000 });
  expect(shiftOf(take(ended, takeBack(said.id), now + 9000))).toMatchObject({ state: 'running' });
  expect(reasonOf(ended, takeBack(said.id), now + 10_001)).toBe('tooLate');
  expect(lastSaid(ended, now + 10_001)).toBeUndefined();
});

test('an end that is proposed from before the start, or from ahead, lies in the shift', () => {
  const now = noon + hour;
  expect(shiftOf(take(begun, endShift('silence', noon - hour), now)).endsAt).toBe(noon);
  expect(shiftOf(take(begun, endShift('hand', now + hour), now)).endsAt).toBe(now);
});

test('a clock that is set back stops nobody: who has paused goes on, and who works ends', () => {
  const paused = take(begun, pauseShift(), noon + hour);
  const on = take(paused, resumeShift(), noon + 30 * minute);
  expect(shiftOf(on)).toMatchObject({ state: 'running' });
  expect(shiftOf(take(begun, endShift('hand'), noon - hour))).toMatchObject({ state: 'ended', endsAt: noon });
});

test('moments can be corrected where they still make a shift, and never into what lies ahead', () => {
  const now = noon + 9 * hour;
  const ended = take(begun, endShift('hand', noon + 8 * hour), now);
  const right = take(ended, correctShift({ startsAt: noon - hour, endsAt: noon + 7 * hour }), now);
  expect(shiftOf(right)).toMatchObject({ startsAt: noon - hour, endsAt: noon + 7 * hour });
  for (const to of [{ startsAt: noon + 8 * hour }, { endsAt: noon }, { endsAt: now + 1 }, { startsAt: -1 }])
    expect(reasonOf(ended, correctShift(to), now), JSON.stringify(to)).toBe('invalid');
  expect(reasonOf(begun, correctShift({ endsAt: noon + hour }), now)).toBe('invalid');
  expect(reasonOf({}, correctShift({ startsAt: noon }), now)).toBe('notFound');
  expect(shiftOf(take(begun, correctShift({ startsAt: noon - hour }), now)).startsAt).toBe(noon - hour);
});

test('what was corrected can be taken back, and so can a start', () => {
  const now = noon + 5000;
  const said = must(lastSaid(begun, now), 'the start can be taken back');
  expect(shiftOf(take(begun, takeBack(said.id), now)).startsAt).toBe(0);
  const corrected = take(begun, correctShift({ startsAt: noon - hour }), noon + hour);
  const last = must(lastSaid(corrected, noon + hour + 1000), 'the correction can be taken back');
  expect(shiftOf(take(corrected, takeBack(last.id), noon + hour + 1000)).startsAt).toBe(noon);
  expect(reasonOf(begun, takeBack('nothing'), now)).toBe('notFound');
});

test('whatever is pressed, whatever the clock does: the shift is one, and what was pressed is so', () => {
  const steps = fc.array(
    fc.tuple(
      fc.constantFrom('pause' as const, 'resume' as const, 'end' as const, 'correct' as const),
      fc.integer({ min: -90, max: 300 }),
    ),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(steps, (pressed) => {
      let history = begun;
      let now = noon;
      for (const [name, minutes] of pressed) {
        now += minutes * minute;
        const by = {
          pause: pauseShift(),
          resume: resumeShift(),
          end: endShift('hand', now - 10 * minute),
          correct: correctShift({ startsAt: noon - 30 * minute }),
        };
        const done = by[name](history, `e${Object.keys(history).length}`, now);
        if (!done.ok) continue;
        history = done.value;
        const { state, startsAt, endsAt } = shiftOf(history);
        const expected = { pause: 'paused', resume: 'running', end: 'ended', correct: state }[name];
        expect(state).toBe(expected);
        expect(startsAt).toBeLessThanOrEqual(endsAt ?? Infinity);
      }
    }),
    { numRuns: Number(process.env['KEPT_RUNS'] ?? 200) },
  );
});
