import { beforeEach, expect, test } from 'vitest';
import { noteReplies } from '../../../entrypoints/background/replies.ts';
import type { Facts } from '../../../lib/adapters/define-adapter.ts';
import { from } from '../../../lib/db/database.ts';
import { clockOf } from '../../../lib/db/update-clocks.ts';
import commitment from '../../../lib/records/commitment.ts';
import updateClock from '../../../lib/records/update-clock.ts';
import { aCommitment, hour } from '../../support/a-commitment.ts';

const site = 'https://crm.example';
const key = `${site}|48213`;
const shows = (replies: Facts['replies'], caseId = '48213'): Facts => ({
  site,
  url: `${site}/cases/${caseId}`,
  adapter: 'sandbox',
  caseId,
  ...(replies === undefined ? {} : { replies }),
});

beforeEach(async () => {
  await from(commitment).clear();
  await from(updateClock).clear();
  await from(commitment).add(aCommitment({ site, caseId: '48213' }));
});

test('a public reply that appears on the page resets the clock of its case', async () => {
  await noteReplies(1, shows({ count: 2 }));
  expect(await clockOf(key)).toBeUndefined();
  const before = Date.now();
  await noteReplies(1, shows({ count: 3 }));
  expect((await clockOf(key))?.lastHeardAt).toBeGreaterThanOrEqual(before);
});

test('older messages that the page loads, several at once, are no reply', async () => {
  await noteReplies(1, shows({ count: 2 }));
  await noteReplies(1, shows({ count: 12 }));
  expect(await clockOf(key)).toBeUndefined();
});

test('a note to colleagues, which is not counted, never resets it', async () => {
  await noteReplies(1, shows({ count: 2 }));
  for (let n = 0; n < 3; n += 1) await noteReplies(1, shows({ count: 2 }));
  expect(await clockOf(key)).toBeUndefined();
});

test('where the page tells when, that is the time; never later than now', async () => {
  const sentAt = Date.now() - 3 * hour;
  await noteReplies(1, shows({ count: 1, lastAt: sentAt }));
  expect((await clockOf(key))?.lastHeardAt).toBe(sentAt);
  await noteReplies(1, shows({ count: 2, lastAt: Date.now() + 9 * hour }));
  expect((await clockOf(key))?.lastHeardAt).toBeLessThanOrEqual(Date.now());
});

test('going from one case to another with more replies is no reply', async () => {
  await from(commitment).add(aCommitment({ site, caseId: '7' }));
  await noteReplies(1, shows({ count: 2 }));
  await noteReplies(1, shows({ count: 9 }, '7'));
  expect(await clockOf(`${site}|7`)).toBeUndefined();
});

test('a case on which nothing of ours is open leaves no trace', async () => {
  await noteReplies(1, shows({ count: 1, lastAt: Date.now() - hour }, '999'));
  expect(await from(updateClock).count()).toBe(0);
});
