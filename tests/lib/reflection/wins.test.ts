import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CommitmentEvent } from '../../../lib/records/commitment-events.ts';
import commitment from '../../../lib/records/commitment.ts';
import type { OwnReflection, ReflectionBody } from '../../../lib/records/reflection.ts';
import { firstDaysMs, winOf, winsSince } from '../../../lib/reflection/wins.ts';
import { aCommitment, hour, noon } from '../../support/a-commitment.ts';

const [last, beforeLast] = [{ startsAt: noon - 24 * hour }, { startsAt: noon - 48 * hour }];
const before = [last, beforeLast];
const kept = (id: string, at: number, doneAt = at) => {
  const row = aCommitment({ id, what: `Do ${id}`, madeAt: at - hour, due: at + hour });
  const done: CommitmentEvent = { kind: 'kept', at, doneAt, how: 'inWriting' };
  const history = { ...row.history, [`${id}-kept`]: done };
  return commitment.derive?.({ ...row, customer: 'Ana Ruiz', history }) ?? row;
};
const log = (id: string, tag: 'thanks' | 'learned' | 'hard', at: number, text = `${tag} ${id}`) =>
  entry(id, at, { is: 'log', tag, text, caseKey: '', caseTitle: '', caseUrl: '' });
const entry = (id: string, at: number, body: ReflectionBody): OwnReflection => ({
  id,
  at,
  shiftId: '',
  kind: body.is,
  body,
});
const win = (promises: ReturnType<typeof kept>[], entries: OwnReflection[], shifts = before) =>
  winOf({ promises, entries }, shifts, noon);

test('of one shift thanks come first, then what was learned, then what was kept', () => {
  const at = noon - 20 * hour;
  const all = [log('a', 'thanks', at), log('b', 'learned', at), log('c', 'hard', at)];
  expect(win([kept('d', at)], all)).toMatchObject({ kind: 'thanks', text: 'thanks a' });
  expect(win([kept('d', at)], all.slice(1))).toMatchObject({ kind: 'learned', text: 'learned b' });
  expect(win([kept('d', at)], all.slice(2))).toEqual({
    kind: 'kept',
    id: 'd',
    at,
    text: 'Do d',
    customer: 'Ana Ruiz',
  });
  expect(win([], all.slice(2))).toBeUndefined();
});

test('what is of the last shift comes before what the start of that shift could show', () => {
  expect(win([kept('d', noon - 20 * hour)], [log('a', 'thanks', noon - 30 * hour)])?.kind).toBe('kept');
  expect(win([], [log('a', 'thanks', noon - 30 * hour)])?.kind).toBe('thanks');
  expect(win([], [log('a', 'thanks', noon - 49 * hour)])).toBeUndefined();
  expect(win([], [log('a', 'thanks', noon)])).toBeUndefined();
});

test('kept late, kept by a colleague, and what has no words is no win to show', () => {
  const at = noon - 20 * hour;
  expect(win([kept('late', at, at + 5 * hour)], [])).toBeUndefined();
  const theirs = commitment.derive?.({ ...kept('theirs', at), kind: 'toMe' });
  expect(win(theirs === undefined ? [] : [theirs], [])).toBeUndefined();
  expect(win([], [log('a', 'thanks', at, '  ')])).toBeUndefined();
});

test('a learning card shows what will be done differently', () => {
  const body = { is: 'learning', happened: 'a', mine: 'b', differently: 'Ask first', others: '' } as const;
  expect(win([], [entry('card', noon - 5 * hour, body)])).toMatchObject({
    kind: 'learned',
    text: 'Ask first',
  });
});

test('before there were two shifts the last days are looked at', () => {
  expect(winsSince([], noon)).toEqual({ since: noon - 2 * firstDaysMs, newSince: noon - firstDaysMs });
  expect(winsSince([last], noon)).toEqual({ since: last.startsAt - firstDaysMs, newSince: last.startsAt });
  expect(winsSince(before, noon)).toEqual({ since: beforeLast.startsAt, newSince: last.startsAt });
});

test('it is the same win in whatever order things are read', () => {
  const some = fc.array(
    fc.record({
      hours: fc.integer({ min: 1, max: 60 }),
      tag: fc.constantFrom('thanks' as const, 'learned' as const),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(some, some, (logs, keeps) => {
      const entries = logs.map(({ hours, tag }, n) => log(`l${n}`, tag, noon - hours * hour));
      const promises = keeps.map(({ hours }, n) => kept(`p${n}`, noon - hours * hour));
      expect(win(promises.toReversed(), entries.toReversed())).toEqual(win(promises, entries));
    }),
    { numRuns: Number(process.env['KEPT_RUNS'] ?? 200) },
  );
});
