import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { isPast } from '../../../lib/db/retention.ts';
import checklist, { type Checklist } from '../../../lib/records/checklist.ts';
import commitment, { caseKeyOf } from '../../../lib/records/commitment.ts';
import { standingOf } from '../../../lib/records/commitment-state.ts';
import idea from '../../../lib/records/idea.ts';
import updateClock from '../../../lib/records/update-clock.ts';
import { aChecklist } from '../../support/a-checklist.ts';
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

test('a checklist goes when nothing has happened on it for as long, an idea when it was told so long ago', async () => {
  const desk = await aDesk();
  const old = noon - 200 * day;
  const note = (daysAgo: number) => ({
    note: { kind: 'note' as const, at: noon - daysAgo * day, item: 'tell', text: 'asked' },
  });
  const since = { createdAt: old, history: {} };
  const run = (id: string, daysAgo: number, caseId = '7') => {
    const row = aChecklist({}, { ...since, id, caseKey: caseKeyOf('https://crm.example', caseId) });
    return { ...row, history: { ...withAttached(row.history, old), ...note(daysAgo) } };
  };
  await desk.put(checklist, run('long ago', 91));
  await desk.put(checklist, run('on the day', 90));
  await desk.put(checklist, run('of a promise', 91, '48213'));
  await desk.put(commitment, aCommitment({ site: 'https://crm.example', caseId: '48213', madeAt: old }));
  const said = { kind: 'others' as const, text: 'the form rounds down', at: old, caseKey: '', caseTitle: '' };
  await desk.put(idea, { id: 'open', ...said });
  await desk.put(idea, { id: 'told lately', ...said, doneAt: noon - day });
  await desk.put(idea, { id: 'told', ...said, doneAt: noon - 91 * day });
  expect(await desk.cleanUp(90, noon)).toEqual({ ok: true, value: 2 });
  type Named = { id: string };
  const left = async (type: string) =>
    (await desk.database.table<Named, string>(type).toArray()).map(({ id }) => id);
  expect(await left('checklist')).toEqual(['of a promise', 'on the day']);
  expect(await left('idea')).toEqual(['open', 'told lately']);
});

function withAttached(history: Checklist['history'], at: number): Checklist['history'] {
  return Object.fromEntries(Object.entries(history).map(([id, event]) => [id, { ...event, at }]));
}
