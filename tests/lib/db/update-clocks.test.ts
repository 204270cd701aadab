import { beforeEach, expect, test } from 'vitest';
import { from } from '../../../lib/db/database.ts';
import { clockOf, heardFromUs, isOurs, paceClock, takeClockBack } from '../../../lib/db/update-clocks.ts';
import commitment from '../../../lib/records/commitment.ts';
import updateClock from '../../../lib/records/update-clock.ts';
import { aCommitment, hour, noon } from '../../support/a-commitment.ts';

const of = {
  id: 'https://crm.example|48213',
  site: 'https://crm.example',
  caseId: '48213',
  caseTitle: 'Refund',
  caseUrl: 'https://crm.example/cases/48213',
  customer: 'Ana Ruiz',
};
const none = () => undefined;

beforeEach(async () => {
  await from(commitment).clear();
  await from(updateClock).clear();
});

test('telling the customer starts the clock anew, by the pace of the case', async () => {
  await paceClock(of, '2h', noon, (heardAt = noon) => heardAt + 2 * hour);
  expect(await clockOf(of.id)).toMatchObject({ pace: '2h', nextUpdateAt: noon + 2 * hour });
  await heardFromUs(of, 'told', noon + hour, (pace) => (pace === '2h' ? noon + 3 * hour : 0));
  expect(await clockOf(of.id)).toMatchObject({ lastHeardAt: noon + hour, nextUpdateAt: noon + 3 * hour });
});

test('a reply that is seen again, or is older than what is known, changes nothing', async () => {
  await heardFromUs(of, 'reply', noon, none);
  await heardFromUs(of, 'reply', noon, none);
  await heardFromUs(of, 'reply', noon - hour, none);
  const clock = await clockOf(of.id);
  expect(clock?.lastHeardAt).toBe(noon);
  expect(Object.keys(clock?.history ?? {})).toHaveLength(1);
});

test('switched off, there is no next update, and when they last heard stays known', async () => {
  await heardFromUs(of, 'told', noon, none);
  await paceClock(of, '1d', noon + 1, () => noon + 24 * hour);
  await paceClock(of, 'off', noon + 2, none);
  expect(await clockOf(of.id)).toMatchObject({ pace: 'off', lastHeardAt: noon, nextUpdateAt: undefined });
});

test('"I told them" can be taken back while nothing else has moved the clock', async () => {
  await heardFromUs(of, 'reply', noon, none);
  const told = await heardFromUs(of, 'told', noon + hour, none);
  await takeClockBack(of, told.ok ? told.value : '', noon + hour + 1);
  expect((await clockOf(of.id))?.lastHeardAt).toBe(noon);
  const again = await heardFromUs(of, 'told', noon + 2 * hour, none);
  await heardFromUs(of, 'reply', noon + 3 * hour, none);
  const tooLate = await takeClockBack(of, again.ok ? again.value : '', noon + 3 * hour + 1);
  expect(tooLate).toMatchObject({ ok: false, reason: 'invalid' });
  expect((await clockOf(of.id))?.lastHeardAt).toBe(noon + 3 * hour);
});

test('a case is ours when something is open on it or it has a clock; others leave no trace', async () => {
  expect(await isOurs(of.id)).toBe(false);
  expect(await isOurs('')).toBe(false);
  const closed = aCommitment({ history: { ...aCommitment().history, m: { kind: 'missed', at: noon + 1 } } });
  await from(commitment).add(closed);
  expect(await isOurs(of.id)).toBe(false);
  await from(commitment).add(aCommitment());
  expect(await isOurs(of.id)).toBe(true);
});
