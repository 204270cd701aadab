import { expect, test } from 'vitest';
import { matches } from '../../../lib/search/matches.ts';
import { newestFirst, standings, type Filters } from '../../../lib/search/plan.ts';
import { aCommitment, hour, noon } from '../../support/a-commitment.ts';

const made = { kind: 'made' as const, at: noon, dueAt: noon + 2 * hour, zone: 'UTC' };
const how = 'inWriting' as const;
const histories = {
  open: { made },
  kept: { made, a: { kind: 'kept' as const, at: noon + 1, doneAt: noon + 1, how } },
  keptLate: { made, a: { kind: 'kept' as const, at: noon + 3 * hour, doneAt: noon + 3 * hour, how } },
  owing: { made, a: { kind: 'kept' as const, at: noon + 1, doneAt: noon + 1, how: 'notTold' as const } },
  waiting: { made, a: { kind: 'waiting' as const, at: noon + 1, on: 'Lee from billing' } },
  offered: { made, a: { kind: 'offered' as const, at: noon + 1, to: 'Lee', offer: 'o' } },
  missed: { made, a: { kind: 'missed' as const, at: noon + 1 } },
  withdrawn: { made, a: { kind: 'withdrawn' as const, at: noon + 1, reason: 'x' } },
};
const rows = Object.fromEntries(
  Object.entries(histories).map(([id, history]) => [id, aCommitment({ id, history })]),
);
const fitting = (filters: Filters) =>
  Object.keys(rows).filter((id) => rows[id] && matches(rows[id], { words: [], filters }));

test('each outcome finds what came to it, and open and closed divide them all', () => {
  expect(fitting({ standing: 'open' })).toEqual(['open', 'waiting', 'offered']);
  expect(fitting({ standing: 'closed' })).toEqual(['kept', 'keptLate', 'owing', 'missed', 'withdrawn']);
  expect(fitting({ standing: 'kept' })).toEqual(['kept', 'owing']);
  for (const one of ['keptLate', 'owing', 'waiting', 'offered', 'missed', 'withdrawn'] as const)
    expect(fitting({ standing: one })).toEqual([one]);
  expect(standings.every((standing) => Array.isArray(fitting({ standing })))).toBe(true);
});

test('who is waited for is found by the beginning of a word', () => {
  expect(fitting({ waitingOn: 'bill' })).toEqual(['waiting']);
  expect(fitting({ waitingOn: 'zoe' })).toEqual([]);
});

test('ranges include their beginning and not their end', () => {
  const row = aCommitment();
  const fits = (filters: Filters) => matches(row, { words: [], filters });
  expect(fits({ made: { from: noon, to: noon + 1 } })).toBe(true);
  expect(fits({ made: { from: noon - 5, to: noon } })).toBe(false);
  expect(fits({ due: { from: noon + 2 * hour, to: noon + 3 * hour } })).toBe(true);
  expect(fits({ site: 'https://other.example' })).toBe(false);
});

test('a word must stand where it is asked for', () => {
  const row = aCommitment({ what: 'call 777', caseId: '48213', customer: 'Ana Ruiz' });
  const finds = (word: string, place?: 'case' | 'customer') =>
    matches(row, { words: [{ word, place }], filters: {} });
  expect([finds('777'), finds('777', 'case'), finds('482', 'case'), finds('call', 'customer')]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

test('newest first, and of one moment always in the same order', () => {
  const [a, b, c] = [aCommitment({ id: 'a' }), aCommitment({ id: 'b' }), aCommitment({ madeAt: noon + 1 })];
  expect([b, a, c].toSorted(newestFirst)).toEqual([c, a, b]);
});
