import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder } from '../../../lib/packs/scenario-order.ts';

const numRuns = Number(process.env['KEPT_RUNS'] ?? 200);
const names: Record<string, string> = { empathy: 'Empathy', 'human-need': 'Human need and business need' };
const nameOf = (area: string) => names[area] ?? area;
const scenario = (id: string, ...areas: string[]) => ({ id, areas });
const ids = (wanted: string[]) =>
  inOrder(
    [
      scenario('a', 'patience'),
      scenario('b', 'human-need'),
      scenario('c'),
      scenario('d', 'empathy', 'patience'),
    ],
    wanted,
    nameOf,
  ).map(({ scenario: { id } }) => id);

test('what the person asked for help in comes first, the rest stays as the pack has it', () => {
  expect(ids([])).toEqual(['a', 'b', 'c', 'd']);
  expect(ids(['empathy'])).toEqual(['d', 'a', 'b', 'c']);
  expect(ids(['patience'])).toEqual(['a', 'd', 'b', 'c']);
});

test('an area may be written as it is called on screen, in any case', () => {
  expect(ids(['human need AND business need'])).toEqual(['b', 'a', 'c', 'd']);
  expect(ids(['Invoices'])).toEqual(['a', 'b', 'c', 'd']);
});

test('whatever is wanted, every scenario is there once and the wanted ones lead', () => {
  const areas = fc.subarray(['empathy', 'patience', 'ownership', 'human-need']);
  fc.assert(
    fc.property(fc.array(areas), areas, (all, wanted) => {
      const scenarios = all.map((own, index) => scenario(String(index), ...own));
      const ordered = inOrder(scenarios, wanted, nameOf);
      expect(ordered.map((one) => one.scenario.id).toSorted()).toEqual(
        scenarios.map(({ id }) => id).toSorted(),
      );
      const marks = ordered.map(({ isWanted }) => isWanted);
      expect(marks).toEqual(marks.toSorted((a, b) => Number(b) - Number(a)));
    }),
    { numRuns },
  );
});
