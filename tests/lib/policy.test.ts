import { afterEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  knownPolicy,
  onPolicyChanged,
  onPolicyKnown,
  policyFrom,
  readPolicy,
  reflectionsUnder,
  retentionUnder,
} from '../../lib/policy.ts';

const key = `${'A'.repeat(43)}=`;
const managed = { ...fakeBrowser.storage.managed };
afterEach(() => {
  Object.assign(fakeBrowser.storage.managed, managed);
});

test('without a policy nothing is set: in Chromium it is empty, in Firefox there is none', async () => {
  expect(await readPolicy()).toEqual({ packs: [], unread: [] });
  fakeBrowser.storage.managed.get = () => Promise.reject(new Error('Managed storage manifest not found'));
  expect(await readPolicy()).toEqual({ packs: [], unread: [] });
});

test('a policy that cannot be read at all is told of, and is not the same as none', async () => {
  fakeBrowser.storage.managed.get = () => Promise.reject(new Error('disk'));
  expect(await readPolicy()).toEqual({ packs: [], unread: ['policy'] });
});

test('a browser that does not answer is left alone in the end: what it said last counts, and is not said to be whole', async () => {
  await fakeBrowser.storage.managed.set({ team: 'support', retentionDays: 30 });
  await readPolicy();
  fakeBrowser.storage.managed.get = () => new Promise(() => {});
  expect(await readPolicy(5)).toEqual({ team: 'support', retentionDays: 30, packs: [], unread: ['policy'] });
  expect(await knownPolicy()).toEqual({ team: 'support', retentionDays: 30, packs: [], unread: [] });
});

test('pages go by the policy that the background read last, and hear when it is another one', async () => {
  let heard = 0;
  const stop = onPolicyKnown(() => (heard += 1));
  await fakeBrowser.storage.managed.set({ team: 'billing' });
  expect(await knownPolicy()).toEqual({ packs: [], unread: [] });
  await readPolicy();
  await readPolicy();
  expect(await knownPolicy()).toMatchObject({ team: 'billing' });
  expect(heard).toBe(1);
  // Firefox says that there is none any more in its own way.
  fakeBrowser.storage.managed.get = () => Promise.reject(new Error('Managed storage manifest not found'));
  await readPolicy();
  expect(await knownPolicy()).toEqual({ packs: [], unread: [] });
  expect(heard).toBe(2);
  stop();
});

test('every entry is judged on its own: a wrong one is named and the others count', () => {
  const source = { url: 'https://intranet.example/support.json', keys: [key] };
  const policy = policyFrom({
    packs: [
      source,
      { url: 'http://intranet.example/support.json', keys: [key] },
      { pack: '{}', keys: [key] },
    ],
    team: ' support ',
    queues: ['billing', ''],
    language: 'Klingon!',
    retentionDays: 30,
    later: true,
  });
  expect(policy).toEqual({
    packs: [source, { pack: '{}', keys: [key] }],
    team: 'support',
    retentionDays: 30,
    unread: ['queues', 'language', 'packs[1]'],
  });
  expect(policyFrom({ packs: 'all of them' })).toEqual({ packs: [], unread: ['packs'] });
});

test('no more sources are read than a desk can look at', () => {
  const packs = Array.from({ length: 22 }, (_, n) => ({ url: `https://a.example/${n}`, keys: [key] }));
  const policy = policyFrom({ packs });
  expect(policy.packs).toHaveLength(20);
  expect(policy.unread).toEqual(['packs[20]', 'packs[21]']);
});

test('the days until closed promises go can be made fewer, never more', () => {
  expect(retentionUnder({ packs: [], unread: [], retentionDays: 30 }, 90)).toBe(30);
  expect(retentionUnder({ packs: [], unread: [], retentionDays: 365 }, 90)).toBe(90);
  expect(retentionUnder({ packs: [], unread: [] }, 90)).toBe(90);
});

test('the days until own words go can be made fewer, never more, also where they were to stay for ever', () => {
  const policy = { packs: [], unread: [], reflectionDays: 365 };
  expect([0, 1826, 365, 90].map((chosen) => reflectionsUnder(policy, chosen))).toEqual([365, 365, 365, 90]);
  expect([0, 180].map((chosen) => reflectionsUnder({ packs: [], unread: [] }, chosen))).toEqual([0, 180]);
  expect(policyFrom({ reflectionDays: 0 }).unread).toEqual(['reflectionDays']);
});

test('a change of the policy is heard, a change of settings is not, and after the stop neither', async () => {
  let heard = 0;
  const stop = onPolicyChanged(() => (heard += 1));
  await fakeBrowser.storage.local.set({ a: 1 });
  expect(heard).toBe(0);
  await fakeBrowser.storage.managed.set({ team: 'billing' });
  expect(heard).toBe(1);
  stop();
  await fakeBrowser.storage.managed.set({ team: 'support' });
  expect(heard).toBe(1);
});
