import { expect, test } from 'vitest';
import { nextShiftStart, planDay } from '../../../lib/agenda/day.ts';
import { usualHours } from '../../../lib/hours/hours-schema.ts';
import { aCommitment, hour, minute, noon } from '../../support/a-commitment.ts';

/** Monday to Friday, 9:00 to 17:00 in Berlin; Tuesday 10 March 2026, 14:00 is `noon`. */
const hours = usualHours('Europe/Berlin', 17 * 60);
const midnight = noon - 14 * hour;
const today = { from: midnight, to: midnight + 24 * hour, now: noon };
const promise = (id: string, due: number, tellBy?: number) =>
  aCommitment({
    id,
    due,
    history: { made: { kind: 'made', at: noon - 9 * hour, dueAt: due, zone: 'UTC', tellBy } },
  });
const clock = (at: number) => (at - midnight) / hour;

test('each promise stands in the hour it is due, and where the customer is to be told', () => {
  const rows = [promise('b', noon + 70 * minute), promise('a', noon + 65 * minute, noon + 30 * minute)];
  const plan = planDay(rows, today, hours);
  const filled = plan.hours.filter(({ due, tell }) => due.length + tell.length > 0);
  expect(filled.map(({ at, due, tell }) => [clock(at), due.map((r) => r.id), tell.map((r) => r.id)])).toEqual(
    [
      [14, [], ['a']],
      [15, ['a', 'b'], []],
    ],
  );
});

test('what is past stands once, above the hours, and only today', () => {
  const rows = [promise('late', noon - hour), promise('tell', noon + hour, noon - 2 * hour)];
  const plan = planDay(rows, today, hours);
  expect(plan.past.map(({ id }) => id)).toEqual(['tell', 'late']);
  expect(plan.hours.every(({ due, tell }) => due.length + tell.length === 0)).toBe(true);
  const yesterday = { from: midnight - 24 * hour, to: midnight, now: noon };
  expect(planDay([promise('late', midnight - 8 * hour)], yesterday, hours).past).toEqual([]);
});

test('the hours of the shift are shown and marked, others only from the first to the last that has something', () => {
  const empty = planDay([], today, hours).hours;
  expect(empty.map(({ at }) => clock(at))).toEqual([9, 10, 11, 12, 13, 14, 15, 16]);
  expect(empty.filter(({ isNow }) => isNow).map(({ at }) => clock(at))).toEqual([14]);
  const evening = planDay([promise('a', noon + 6 * hour)], today, hours).hours;
  expect(evening.map(({ at, isShift }) => `${clock(at)} ${isShift}`).slice(-4)).toEqual([
    '17 false',
    '18 false',
    '19 false',
    '20 false',
  ]);
});

test('the day on which the clocks go forward has 23 hours, and every promise its place', () => {
  const from = Date.UTC(2026, 2, 28, 23);
  const day = { from, to: from + 23 * hour, now: noon };
  const rows = Array.from({ length: 23 }, (_, n) => promise(`p${n}`, from + n * hour + minute));
  const plan = planDay(rows, day, hours);
  expect(plan.hours).toHaveLength(23);
  expect(plan.hours.every(({ due }) => due.length === 1)).toBe(true);
});

test('the next shift is the one after the shift that runs', () => {
  expect(nextShiftStart(hours, noon)).toBe(midnight + 33 * hour);
  expect(nextShiftStart(hours, midnight + 5 * hour)).toBe(midnight + 9 * hour);
  expect(nextShiftStart({ ...hours, week: hours.week.map(() => []) }, noon)).toBeUndefined();
});
