import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listenForPacks, packsAlarm } from '../../../entrypoints/background/packs.ts';
import { database } from '../../../lib/db/database.ts';
import { packInForceOf } from '../../../lib/db/packs.ts';
import { aSigner, type Signer } from '../../support/signed-pack.ts';

const url = 'https://intranet.example/support.json';
let admin: Signer;
let file: string;
let asked: number;
beforeEach(async () => {
  await database.open();
  await database.table('pack-in-force').clear();
  admin = await aSigner();
  file = await admin.sign();
  asked = 0;
  vi.stubGlobal('fetch', async () => {
    asked += 1;
    return new Response(file);
  });
  await fakeBrowser.storage.managed.set({ packs: [{ url, keys: [admin.publicKey] }] });
});
afterEach(() => vi.unstubAllGlobals());

const version = async () => (await packInForceOf('acme'))?.pack.version;

test('the sources are looked at when the browser starts, and then every eight to twelve minutes', async () => {
  listenForPacks();
  await expect.poll(version).toBe(1);
  const alarm = await fakeBrowser.alarms.get(packsAlarm);
  expect(alarm?.periodInMinutes).toBeGreaterThanOrEqual(8);
  // With the look itself, which is given up after 20 s, a desk that is online has it within a quarter of an hour.
  expect(alarm?.periodInMinutes).toBeLessThanOrEqual(12);

  file = await admin.sign({ version: 2 });
  await fakeBrowser.alarms.onAlarm.trigger({
    name: packsAlarm,
    scheduledTime: Date.now(),
    persistAcrossSessions: false,
  });
  await expect.poll(version).toBe(2);
});

test('a worker that wakes again and again does not ask each time, and leaves the alarm as it is', async () => {
  listenForPacks();
  await expect.poll(version).toBe(1);
  const alarm = await fakeBrowser.alarms.get(packsAlarm);
  listenForPacks();
  await fakeBrowser.alarms.onAlarm.trigger({
    name: 'another',
    scheduledTime: Date.now(),
    persistAcrossSessions: false,
  });
  expect(await fakeBrowser.alarms.get(packsAlarm)).toEqual(alarm);
  expect(asked).toBe(1);
});

test('an alarm that was lost is set again at the next wake', async () => {
  listenForPacks();
  await expect.poll(version).toBe(1);
  await fakeBrowser.alarms.clearAll();
  listenForPacks();
  await expect.poll(() => fakeBrowser.alarms.get(packsAlarm)).toBeDefined();
});

test('a change of the policy counts at once, and a source that it takes out is gone', async () => {
  listenForPacks();
  await expect.poll(version).toBe(1);
  await fakeBrowser.storage.managed.remove('packs');
  await expect.poll(version).toBeUndefined();
});
