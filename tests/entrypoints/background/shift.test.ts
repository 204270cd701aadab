import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { noon } from '../../support/a-commitment.ts';
import { startShift, type Shift } from '../../support/shift.ts';

/** A shift is dearer than a sum: fewer of them, and many in a deep run. */
const numRuns = Number(process.env['KEPT_RUNS'] ?? 25);
const patienceMs = 20_000 + numRuns * 2000;

let shift: Shift;
afterEach(() => shift.end());

test('eight hours, ten reminders due during calls: silence on each call, one digest after it, none lost', async () => {
  shift = await startShift(noon);
  await shift.wake();
  // Calls as [begin, end], and in which minutes of the shift reminders come.
  const calls = [
    { begin: 30, end: 55, reminders: [35, 50] },
    { begin: 120, end: 150, reminders: [121, 130, 149] },
    { begin: 240, end: 300, reminders: [241, 260, 280, 299] },
    { begin: 420, end: 430, reminders: [425] },
  ];
  for (const minuteOf of calls.flatMap(({ reminders }) => reminders))
    await shift.promise(`at ${minuteOf}`, minuteOf);
  let now = 0;
  const until = async (minutes: number) => {
    await shift.pass(minutes - now);
    now = minutes;
  };
  for (const { begin, end, reminders } of calls) {
    await until(begin);
    await shift.call(true);
    const before = shift.shown.length;
    await until(end);
    expect(shift.shown.length).toBe(before);
    await shift.call(false);
    expect(shift.shown.slice(before).map(({ ids }) => ids)).toEqual([reminders.map((at) => `at ${at}`)]);
  }
  await until(480);
  expect(shift.shown.map(({ title }) => title)).toEqual([
    '2 promises are due',
    '3 promises are due',
    '4 promises are due',
    'A promise is due',
  ]);
  expect(shift.shown.some(({ isOnCall }) => isOnCall)).toBe(false);
}, 20_000);

test('eight hours with an update due every five minutes: four prompts an hour, the others come along, none lost', async () => {
  shift = await startShift(noon);
  await shift.wake();
  const cases = Array.from({ length: 84 }, (_, n) => `case ${n}`);
  for (const [n, id] of cases.entries()) await shift.updateDue(id, 30 + n * 5);
  await shift.pass(8 * 60 + 30);
  const hourMs = 3_600_000;
  for (const { at } of shift.shown)
    expect(shift.shown.filter((one) => one.at >= at && one.at < at + hourMs).length).toBeLessThanOrEqual(4);
  expect(shift.shown.flatMap(({ ids }) => ids).toSorted()).toEqual(cases.toSorted());
}, 20_000);

type Happening =
  | { kind: 'pass' | 'sleep' | 'promise' | 'update' | 'dieAfter'; n: number }
  | { kind: 'call'; isOn: boolean }
  | { kind: 'restart' | 'wake' };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('pass'), n: fc.integer({ min: 1, max: 25 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('sleep'), n: fc.integer({ min: 1, max: 120 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('promise'), n: fc.integer({ min: 0, max: 60 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('update'), n: fc.integer({ min: 0, max: 60 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('dieAfter'), n: fc.integer({ min: 0, max: 12 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('call'), isOn: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('wake') }) },
);

test(
  'whatever a shift brings, nothing comes on a call, nothing is lost, and only a death says a thing twice',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 5, maxLength: 25 }), async (happenings) => {
        shift?.end();
        shift = await startShift(noon);
        await shift.wake();
        let promises = 0;
        let updates = 0;
        for (const one of happenings) {
          if (one.kind === 'call') await shift.call(one.isOn);
          else if (one.kind === 'promise') await shift.promise(`p${promises++}`, one.n);
          else if (one.kind === 'update') await shift.updateDue(`c${updates++}`, one.n);
          else if (one.kind === 'pass' || one.kind === 'sleep') await shift[one.kind](one.n);
          else if (one.kind === 'dieAfter') shift.dieAfter(one.n);
          else await shift[one.kind]();
        }
        // The day ends: the last call is over, whatever died starts again, and the last reminder has come.
        await shift.restart();
        await shift.call(false);
        // What the budget keeps back comes within the hour after.
        await shift.pass(140);

        expect(shift.shown.filter(({ isOnCall }) => isOnCall)).toEqual([]);
        const said = shift.shown.flatMap(({ ids }) => ids);
        expect([...new Set(said)].toSorted()).toEqual(
          [
            ...Array.from({ length: promises }, (_, n) => `p${n}`),
            ...Array.from({ length: updates }, (_, n) => `c${n}`),
          ].toSorted(),
        );
        const most = Math.max(0, ...[...new Set(said)].map((id) => said.filter((one) => one === id).length));
        expect(most).toBeLessThanOrEqual(1 + shift.deaths());
        // At most one at a time: never two notifications of one moment, but after a death.
        const moments = shift.shown.map(({ at }) => at);
        expect(moments.length - new Set(moments).size).toBeLessThanOrEqual(shift.deaths());
      }),
      { numRuns },
    );
  },
  patienceMs,
);
