import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { isPast } from '../../../lib/db/retention.ts';
import commitment from '../../../lib/records/commitment.ts';
import { standingOf } from '../../../lib/records/commitment-state.ts';
import updateClock from '../../../lib/records/update-clock.ts';
import { aCommitment, hour, noon } from '../../support/a-commitment.ts';
import { aDesk } from '../../support/backup-desk.ts';
import { emptyBrowser } from '../../support/fresh-storage.ts';
import { anyEntries, historyOf, numRuns } from '../../support/histories.ts';

beforeEach(emptyBrowser);

const day = 24 * hour;

/** Made long ago, and closed this many days ago. */
function closedAgo(id: string, days: number, due = noon - 199 * day) {
  const at = noon - days * day;
  const made = { kind: 'made' as const, at: noon - 200 * day, dueAt: due, zone: 'UTC' };
  const kept = { kind: 'kept' as const, at, doneAt: at, how: 'byPhone' as const };
  return aCommitment({ id, createdAt: made.at, history: { made, kept } });
}

test('what was closed longer ago goes, on the day after and not before; what is open or owing never does', async () => {
  const desk = await aDesk();
  const old = { madeAt: noon - 400 * day, due: noon - 399 * day };
  const unsaid = {
    kind: 'kept' as const,
    at: noon - 398 * day,
    doneAt: noon - 398 * day,
    how: 'unsaid' as const,
  };
  const owing = aCommitment({ id: 'owing', ...old });
  const rows = [
    closedAgo('long gone', 120),
    closedAgo('just gone', 91),
    closedAgo('on the day', 90),
    closedAgo('lately', 2),
    closedAgo('closed early, due next year', 120, noon + 300 * day),
    aCommitment({ id: 'open', ...old }),
    { ...owing, history: { ...owing.history, unsaid } },
  ];
  for (const row of rows) await desk.put(commitment, row);
  const past = ['closed early, due next year', 'just gone', 'long gone'];
  expect((await desk.pastRetention(90, noon)).toSorted()).toEqual(past);
  expect(await desk.cleanUp(90, noon)).toEqual({ ok: true, value: 3 });
  expect((await desk.rows()).map(({ id }) => id).toSorted()).toEqual([
    'lately',
    'on the day',
    'open',
    'owing',
  ]);
  expect(await desk.cleanUp(90, noon)).toEqual({ ok: true, value: 0 });
});

test('what a customer was told of late was owing until then', async () => {
  const at = noon - 100 * day;
  const unsaid = { kind: 'kept' as const, at, doneAt: at, how: 'unsaid' as const };
  const told = { kind: 'told' as const, at: noon - 10 * day, how: 'byPhone' as const };
  const row = aCommitment({ madeAt: noon - 200 * day, due: at + hour });
  const later = aCommitment({ createdAt: row.createdAt, history: { ...row.history, unsaid, told } });
  expect(later.lane).toBe('closed');
  expect(isPast(later, noon - 90 * day)).toBe(false);
  expect(isPast(later, noon - 9 * day)).toBe(true);
});

test('many go in small acts, each counted and in the second copy', async () => {
  const desk = await aDesk();
  for (let n = 0; n < 120; n += 1) await desk.put(commitment, closedAgo(`row ${n}`, 100));
  const acts = (await desk.canary.getValue())?.n ?? 0;
  expect(await desk.cleanUp(90, noon)).toEqual({ ok: true, value: 120 });
  expect(await desk.canary.getValue()).toMatchObject({ n: acts + 3, count: 0, sum: 0 });
});

test('whatever its history, no promise that is owed anything is ever past', () => {
  fc.assert(
    fc.property(anyEntries, fc.integer({ min: -day, max: 400 * day }), (entries, later) => {
      const row = aCommitment({ history: historyOf(entries) });
      const { lane } = standingOf(row.history);
      if (lane !== 'closed') expect(isPast(row, noon + later)).toBe(false);
      const lastAt = Math.max(row.createdAt, ...Object.values(row.history).map(({ at }) => at));
      // And what is over is past in the end.
      if (lane === 'closed') expect(isPast(row, lastAt + 1)).toBe(true);
    }),
    { numRuns },
  );
});

test('the update clock of a case goes when nothing has happened for as long and nothing is open there', async () => {
  const desk = await aDesk();
  const clockOf = (caseId: string, at: number) => ({
    id: `https://crm.example|${caseId}`,
    site: 'https://crm.example',
    caseId,
    caseTitle: '',
    caseUrl: '',
    customer: 'Ana Ruiz',
    createdAt: at,
    history: { h: { kind: 'heard' as const, at, how: 'told' as const } },
    pace: 'off' as const,
  });
  await desk.put(updateClock, clockOf('old', noon - 91 * day));
  await desk.put(updateClock, clockOf('lately', noon - 2 * day));
  await desk.put(updateClock, clockOf('open', noon - 91 * day));
  await desk.put(commitment, aCommitment({ caseId: 'open', madeAt: noon - 100 * day, due: noon - 99 * day }));
  expect(await desk.cleanUp(90, noon)).toEqual({ ok: true, value: 0 });
  const left = await desk.database.table('update-clock').toArray();
  expect(left.map(({ caseId }: { caseId: string }) => caseId).toSorted()).toEqual(['lately', 'open']);
});
