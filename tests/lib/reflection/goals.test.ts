import fc from 'fast-check';
import { expect, test } from 'vitest';
import goal from '../../../lib/records/goal.ts';
import {
  dayOf,
  formOf,
  goalFields,
  goalFrom,
  lacksOf,
  numberIn,
  servedBy,
  smartParts,
  type GoalField,
  type SmartPart,
} from '../../../lib/reflection/goals.ts';

const numRuns = Number(process.env['KEPT_RUNS'] ?? 200);
const today = '2026-11-22';
const offered = [
  { key: 'acme plans', id: 'acme plans', text: 'They can plan' },
  { key: 'acme agent 0', id: '', text: 'Nobody asks twice' },
];
const whole = {
  specific: 'I tell them before a promise is late',
  source: 'toldBeforeDue',
  target: '90',
  unit: '',
  achievable: 'I look each morning',
  outcome: 'acme plans',
  relevant: '',
  due: '2026-12-24',
};
const byHand = { ...whole, source: 'byHand', target: '12,5', unit: 'calls' };
const own = { ...whole, outcome: '', relevant: 'They can plan' };

/** By part: what makes it missing. */
const gaps: Record<SmartPart, Partial<Record<GoalField, string>>[]> = {
  specific: [{ specific: '' }, { specific: '   ' }],
  measurable: [
    { source: '' },
    { source: 'mood' },
    { target: '' },
    { target: 'many' },
    { target: '101' },
    { target: '0' },
    { source: 'byHand', unit: '' },
  ],
  achievable: [{ achievable: '' }, { achievable: '\n' }],
  relevant: [{ outcome: '' }, { outcome: 'gone' }, { outcome: '', relevant: 'My own words' }],
  timed: [{ due: '' }, { due: '2026-11-21' }, { due: '2026-02-30' }, { due: 'soon' }],
};

test('a goal with all five parts is one', () => {
  expect(lacksOf(whole, offered, today)).toEqual([]);
  expect(goalFrom(whole, offered, today)).toEqual({
    specific: whole.specific,
    measure: { source: 'toldBeforeDue', target: 90, unit: '%' },
    achievable: whole.achievable,
    relevant: { text: 'They can plan', outcome: 'acme plans' },
    due: '2026-12-24',
  });
  expect(goalFrom(byHand, offered, today)?.measure).toEqual({
    source: 'byHand',
    target: 12.5,
    unit: 'calls',
  });
});

test('whichever parts are missing, it cannot be saved, and exactly those are named', () => {
  const someGaps = fc
    .subarray([...smartParts], { minLength: 1 })
    .chain((parts) =>
      fc.tuple(fc.constant(parts), fc.tuple(...parts.map((part) => fc.constantFrom(...gaps[part])))),
    );
  fc.assert(
    fc.property(someGaps, ([parts, holes]) => {
      const form = Object.assign({ ...whole }, ...holes) as typeof whole;
      expect(goalFrom(form, offered, today)).toBeUndefined();
      const named = new Set(lacksOf(form, offered, today).map(({ part }) => part));
      expect([...named].toSorted()).toEqual(parts.toSorted());
    }),
    { numRuns },
  );
});

/** Any of the fields, with anything in it. */
function typedOver(text: fc.Arbitrary<string>): fc.Arbitrary<Partial<typeof whole>> {
  return fc.record(Object.fromEntries(goalFields.map((field) => [field, text])), { requiredKeys: [] });
}

test('whatever is typed, what can be saved fits the record', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('90', '4,5 %', '-1', 'byHand', 'updatesOnTime', '2026-12-24'),
  );
  fc.assert(
    fc.property(typedOver(text), (typed) => {
      const made = goalFrom({ ...whole, ...typed }, offered, today);
      if (made === undefined) return;
      const row = { id: 'one', at: 0, state: 'active', body: { ...made, progress: [] } };
      expect(goal.schema.safeParse(row).success).toBe(true);
    }),
    { numRuns },
  );
});

test('own words are for where no pack names an outcome', () => {
  expect(lacksOf(own, [], today)).toEqual([]);
  expect(goalFrom(own, [], today)?.relevant).toEqual({ text: 'They can plan', outcome: '' });
  expect(lacksOf({ ...own, relevant: '' }, [], today)).toMatchObject([{ part: 'relevant', why: 'missing' }]);
});

test('a goal comes back into the form as it was written', () => {
  for (const form of [whole, { ...whole, outcome: 'acme agent 0' }, byHand]) {
    const made = goalFrom(form, offered, today);
    const back = made && formOf({ ...made, progress: [] }, offered);
    expect(back && goalFrom(back, offered, today)).toEqual(made);
  }
});

test('why a goal is there follows what the pack says now; an outcome that is gone leaves its words', () => {
  const now = [{ key: 'acme plans', id: 'acme plans', text: 'They can plan their day' }];
  expect(servedBy({ text: 'They can plan', outcome: 'acme plans' }, now)?.text).toBe(
    'They can plan their day',
  );
  expect(servedBy({ text: 'Gone', outcome: 'acme gone' }, now)).toBeUndefined();
  expect(servedBy({ text: 'Nobody asks twice', outcome: '' }, offered)?.key).toBe('acme agent 0');
});

test('numbers are read as people write them', () => {
  expect(['80', ' 80 % ', '4,5', '-3', '1.25'].map(numberIn)).toEqual([80, 80, 4.5, -3, 1.25]);
  expect(['', 'x', '1e9', '1.2.3', '∞', '12 calls'].map(numberIn)).toEqual(Array(6).fill(undefined));
});

test('today is the day on the wall of the zone, on both sides of midnight', () => {
  const at = Date.UTC(2026, 10, 22, 23, 30);
  expect([dayOf(at, 'UTC'), dayOf(at, 'Europe/Madrid'), dayOf(at, 'America/New_York')]).toEqual([
    '2026-11-22',
    '2026-11-23',
    '2026-11-22',
  ]);
});
