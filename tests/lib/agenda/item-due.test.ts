import { expect, test } from 'vitest';
import { itemDueAt } from '../../../lib/agenda/item-due.ts';
import { usualHours } from '../../../lib/hours/hours-schema.ts';

/** Monday to Friday, 9:00 to 17:00 UTC. */
const hours = usualHours('UTC', 17 * 60);
const friday = (clock: string) => Date.parse(`2026-03-13T${clock}Z`);

test('an item is due after so much working time, and nights and weekends are none', () => {
  expect(itemDueAt({ dueAfterMin: 60 }, friday('14:00'), hours)).toBe(friday('15:00'));
  expect(itemDueAt({ dueAfterMin: 60 }, friday('16:30'), hours)).toBe(Date.parse('2026-03-16T09:30Z'));
  expect(itemDueAt({ dueAfterMin: 60 }, friday('22:00'), hours)).toBe(Date.parse('2026-03-16T10:00Z'));
});

test('an item without a time is never due, and where nobody works none is', () => {
  expect(itemDueAt({}, friday('14:00'), hours)).toBeUndefined();
  const never = { ...hours, week: hours.week.map(() => []) };
  expect(itemDueAt({ dueAfterMin: 60 }, friday('14:00'), never)).toBeUndefined();
});
