import { expect, test } from 'vitest';
import { mayInterrupt } from '../../../lib/reminders/quiet.ts';

test('a free agent may be interrupted, also where no page ever says whether they are busy', () => {
  expect(mayInterrupt({ onCall: false, busy: [] })).toBe(true);
  expect(mayInterrupt({ onCall: false, busy: [false, undefined] })).toBe(true);
});

test('one busy page among many keeps quiet', () => {
  expect(mayInterrupt({ onCall: false, busy: [false, true, undefined] })).toBe(false);
});

test('the switch "On a call" keeps quiet whatever the pages say', () => {
  expect(mayInterrupt({ onCall: true, busy: [false] })).toBe(false);
});
