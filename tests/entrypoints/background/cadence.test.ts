import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { noteCadence, noteCadences } from '../../../entrypoints/background/cadence.ts';
import type { Facts } from '../../../lib/adapters/define-adapter.ts';
import { nextUpdateAt } from '../../../lib/agenda/next-update.ts';
import { from } from '../../../lib/db/database.ts';
import { putPack } from '../../../lib/db/packs.ts';
import { clockOf, paceClock } from '../../../lib/db/update-clocks.ts';
import type { Pack } from '../../../lib/packs/shape/pack.ts';
import commitment from '../../../lib/records/commitment.ts';
import packInForce from '../../../lib/records/pack-in-force.ts';
import updateClock, { clockCaseOf } from '../../../lib/records/update-clock.ts';
import { myHours } from '../../../lib/settings.ts';
import { aCommitment, hour } from '../../support/a-commitment.ts';
import { aPack } from '../../support/a-pack.ts';

const site = 'https://crm.example';
const key = `${site}|48213`;
const facts: Facts = {
  site,
  url: `${site}/cases/48213`,
  adapter: 'sandbox',
  caseId: '48213',
  queue: 'Billing',
};
const take = (pack: Pack) =>
  putPack({ id: pack.id, pack, source: { kind: 'file' }, key: '', takenAt: 0, seenVersion: 0 });
const eventsOf = async () => Object.keys((await clockOf(key))?.history ?? {}).length;

beforeEach(async () => {
  await Promise.all([from(commitment), from(updateClock), from(packInForce)].map((table) => table.clear()));
  await from(commitment).add(aCommitment({ site, caseId: '48213' }));
  await take(aPack());
});

test('a cadence that fits an open case of ours is its pace, with its name, from our last answer, in working time', async () => {
  const lastAt = Date.now() - 3 * hour;
  await noteCadence({ ...facts, replies: { count: 1, lastAt } });
  const { hours } = await myHours();
  expect(await clockOf(key)).toMatchObject({
    pace: '1d',
    nextUpdateAt: nextUpdateAt('1d', lastAt, hours),
    cadence: { packId: 'acme', id: 'daily', name: 'Daily', packName: 'Acme support' },
  });
});

test('it is written once, however often the page speaks', async () => {
  const moved = [await noteCadence(facts), await noteCadence(facts), await noteCadence(facts)];
  expect(moved).toEqual([true, false, false]);
  expect(await eventsOf()).toBe(1);
});

test('a case on which nothing of ours is open leaves no trace', async () => {
  await from(commitment).clear();
  await noteCadence(facts);
  expect(await from(updateClock).count()).toBe(0);
});

test('what the person chose stays, whatever packs say later', async () => {
  await noteCadence(facts);
  await paceClock(clockCaseOf(key, facts), 'off', Date.now(), () => undefined);
  await take(aPack({ cadences: [{ id: 'daily', name: 'Often', when: [], every: '1h' }] }));
  await noteCadence(facts);
  expect(await clockOf(key)).toMatchObject({ pace: 'off', isOwnPace: true });
});

test('a cadence that was changed replaces the pace of the pack; one that is gone stops it', async () => {
  await noteCadence(facts);
  await take(aPack({ version: 2, cadences: [{ id: 'daily', name: 'Often', when: [], every: '2h' }] }));
  await noteCadence(facts);
  expect(await clockOf(key)).toMatchObject({ pace: '2h', cadence: { name: 'Often' } });
  await take(aPack({ version: 3, cadences: [] }));
  await noteCadence(facts);
  expect(await clockOf(key)).toMatchObject({ pace: 'off', nextUpdateAt: undefined });
  expect(await eventsOf()).toBe(3);
});

test('a case that becomes ours while its page is open gets its pace with the next write', async () => {
  await from(commitment).clear();
  await fakeBrowser.storage.session.set({ 'facts:7': facts });
  await noteCadences();
  expect(await clockOf(key)).toBeUndefined();
  await from(commitment).add(aCommitment({ site, caseId: '48213' }));
  await noteCadences();
  expect((await clockOf(key))?.pace).toBe('1d');
});
