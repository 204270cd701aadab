import { beforeEach, expect, test } from 'vitest';
import { from } from '../../../lib/db/database.ts';
import { keptBetween, lastShifts, openShift, startShift, stepShift } from '../../../lib/db/shifts.ts';
import { must } from '../../../lib/problem.ts';
import commitment from '../../../lib/records/commitment.ts';
import shift from '../../../lib/records/shift.ts';
import { endShift, lastSaid, pauseShift, takeBack } from '../../../lib/records/shift-steps.ts';
import { aCommitment, hour, noon } from '../../support/a-commitment.ts';

beforeEach(async () => {
  await Promise.all([from(shift).clear(), from(commitment).clear()]);
});

const begin = async (at: number) => {
  const started = await startShift(at);
  return must(started.ok ? started.value : undefined, 'the shift begins');
};
const end = async (id: string, at: number) =>
  must((await stepShift(id, endShift('hand'), at)).ok || undefined, 'ends');

test('one shift is open at a time; when it has ended another one may begin', async () => {
  const one = await begin(noon);
  expect((await openShift())?.id).toBe(one.id);
  expect(await startShift(noon + hour)).toMatchObject({ ok: false, reason: 'closed' });
  await end(one.id, noon + 8 * hour);
  expect(await openShift()).toBeUndefined();
  const two = await begin(noon + 20 * hour);
  expect((await lastShifts(5)).map(({ id }) => id)).toEqual([two.id, one.id]);
});

test('a paused shift is still open', async () => {
  const { id } = await begin(noon);
  await stepShift(id, pauseShift(), noon + hour);
  expect(await openShift()).toMatchObject({ id, state: 'paused' });
});

test('a step that is refused changes nothing, and says why', async () => {
  const { id } = await begin(noon);
  await end(id, noon + hour);
  const before = await from(shift).get(id);
  expect(await stepShift(id, pauseShift(), noon + 2 * hour)).toMatchObject({ ok: false, reason: 'closed' });
  expect(await from(shift).get(id)).toEqual(before);
  expect(await stepShift('nobody', pauseShift(), noon)).toMatchObject({ ok: false, reason: 'notFound' });
});

test('a shift whose start was taken back is none, and another one can begin', async () => {
  const { id, history } = await begin(noon);
  const said = must(lastSaid(history, noon + 1000), 'just said');
  await stepShift(id, takeBack(said.id), noon + 1000);
  expect([await openShift(), await lastShifts(5)]).toEqual([undefined, []]);
  await begin(noon + hour);
});

test('what was kept in time is read for its span, the latest first; what is open or was late is not', async () => {
  const row = (id: string, at: number, part: { doneAt?: number; kept?: boolean } = {}) => {
    const made = aCommitment({ id, madeAt: at - hour, due: at + hour });
    const kept = { kind: 'kept' as const, at, doneAt: part.doneAt ?? at, how: 'inWriting' as const };
    const history = part.kept === false ? made.history : { ...made.history, [`${id}-kept`]: kept };
    return must(commitment.derive?.({ ...made, history }), 'it derives');
  };
  await from(commitment).bulkAdd([
    row('early', noon),
    row('later', noon + hour),
    row('late', noon + hour, { doneAt: noon + 5 * hour }),
    row('open', noon + hour, { kept: false }),
    row('outside', noon + 9 * hour),
  ]);
  expect((await keptBetween(noon, noon + 8 * hour, 10)).map(({ id }) => id)).toEqual(['later', 'early']);
  expect(await keptBetween(noon, noon + 8 * hour, 1)).toHaveLength(1);
});
