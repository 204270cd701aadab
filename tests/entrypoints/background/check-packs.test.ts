import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { checkPacks } from '../../../entrypoints/background/check-packs.ts';
import { database } from '../../../lib/db/database.ts';
import { packInForceOf, packsInForce, seePack } from '../../../lib/db/packs.ts';
import { ok, problem, type Result } from '../../../lib/problem.ts';
import { device, myTeam, packSources, packsGone } from '../../../lib/settings.ts';
import { hour, noon } from '../../support/a-commitment.ts';
import { aSigner, tampered, type Signer } from '../../support/signed-pack.ts';

const url = 'https://intranet.example/support.json';
const other = 'https://intranet.example/other.json';
const minute = 60_000;

let admin: Signer;
/** What lies at each address; what does not is out of reach. */
let web: Map<string, string>;
beforeEach(async () => {
  await database.open();
  await database.table('pack-in-force').clear();
  await device.setValue('desk-1');
  admin = await aSigner();
  web = new Map();
});

const get = async (address: string): Promise<Result<string>> => {
  const text = web.get(address);
  return text === undefined ? problem('unreachable') : ok(text);
};
const look = async (now = noon + hour, isSaid = false) => {
  const done = await checkPacks({ now, isSaid, get });
  if (!done.ok) throw new Error(done.reason);
  return done.value;
};
const policy = async (value: Record<string, unknown>) => {
  await fakeBrowser.storage.managed.clear();
  await fakeBrowser.storage.managed.set(value);
};
const versions = async () =>
  Object.fromEntries((await packsInForce()).map(({ id, pack }) => [id, pack.version]));
const named = { packs: [{ url, keys: [] as string[] }] };

beforeEach(async () => {
  named.packs = [{ url, keys: [admin.publicKey] }];
  await policy(named);
  web.set(url, await admin.sign());
});

test('what lies at an address of the policy is in force after one look, and a second look writes nothing', async () => {
  expect(await look()).toEqual({ [url]: { at: noon + hour, okAt: noon + hour, pack: 'acme' } });
  expect(await packInForceOf('acme')).toMatchObject({
    pack: { version: 1 },
    source: { kind: 'policy', url },
    key: admin.publicKey,
    takenAt: noon + hour,
    seenVersion: 0,
  });
  await look(noon + 2 * hour);
  expect(await packInForceOf('acme')).toMatchObject({ takenAt: noon + hour });
});

test('a new version takes its place, keeps the one before, and is news again', async () => {
  await look();
  await seePack('acme', 1);
  web.set(url, await admin.sign({ version: 2, reason: 'The day' }));
  await look();
  const row = await packInForceOf('acme');
  expect(row).toMatchObject({ pack: { version: 2 }, before: { version: 1 }, seenVersion: 1 });
});

test('what is refused is told of on the pack that stays in force, and forgotten with the next good one', async () => {
  await look();
  web.set(url, tampered(await admin.sign({ version: 2 })));
  const checks = await look(noon + 2 * hour);
  expect(checks[url]).toMatchObject({ reason: 'packBadSignature', okAt: noon + hour, pack: 'acme' });
  expect(await packInForceOf('acme')).toMatchObject({
    pack: { version: 1 },
    refused: { at: noon + 2 * hour, reason: 'packBadSignature' },
  });
  // The file is put right again: it is the one in force.
  web.set(url, await admin.sign());
  await look(noon + 3 * hour);
  expect((await packInForceOf('acme'))?.refused).toBeUndefined();
});

test('offline everything stays as it is, for as long as it takes', async () => {
  await look();
  web.clear();
  for (let day = 1; day < 5; day += 1) {
    const checks = await look(noon + day * 24 * hour, true);
    expect(checks[url]).toMatchObject({ reason: 'unreachable', okAt: noon + hour, pack: 'acme' });
  }
  expect(await versions()).toEqual({ acme: 1 });
  expect((await packInForceOf('acme'))?.refused).toBeUndefined();
});

test('the same desk in another team has another pack', async () => {
  named.packs.push({ url: other, keys: [admin.publicKey] });
  web.set(url, await admin.sign({ audience: { teams: ['support'] } }));
  web.set(other, await admin.sign({ id: 'acme-billing', audience: { teams: ['billing'] } }));
  await policy({ ...named, team: 'support' });
  await look();
  expect(await versions()).toEqual({ acme: 1 });
  await policy({ ...named, team: 'billing' });
  await look();
  expect(await versions()).toEqual({ 'acme-billing': 1 });
  expect(await packsGone.getValue()).toMatchObject([{ id: 'acme', why: 'audience', isSeen: false }]);
});

test("the organisation's team counts, not what the person says", async () => {
  web.set(url, await admin.sign({ audience: { teams: ['support'] } }));
  await myTeam.setValue('support');
  await look();
  expect(await versions()).toEqual({ acme: 1 });
  await policy({ ...named, team: 'billing' });
  await look();
  expect(await versions()).toEqual({});
});

test('a desk outside of the pilot keeps the version before it; one that is no longer meant lets it go', async () => {
  await look();
  const byShare: Record<string, number> = {};
  for (const percent of [1, 100]) {
    web.set(url, await admin.sign({ version: 2, pilot: { percent } }));
    await look();
    byShare[percent] = (await versions())['acme'] ?? 0;
  }
  expect(byShare).toEqual({ 1: 1, 100: 2 });
  web.set(url, await admin.sign({ version: 3, audience: { languages: ['fr'] } }));
  await look();
  expect(await versions()).toEqual({});
});

test('an old file for other desks, at an address of its own, takes nothing away', async () => {
  web.set(url, await admin.sign({ version: 5 }));
  await look();
  web.set(other, await admin.sign({ version: 2, audience: { teams: ['billing'] } }));
  await policy({ packs: [...named.packs, { url: other, keys: [admin.publicKey] }] });
  expect((await look())[other]).toMatchObject({ reason: 'packOlder' });
  expect(await versions()).toEqual({ acme: 5 });
});

test('a source that is named no more takes its pack along: at once when it was said, else at a later look', async () => {
  await look();
  await policy({});
  await look(noon + 2 * hour);
  expect(await packInForceOf('acme')).toMatchObject({ goneSince: noon + 2 * hour });
  await look(noon + 2 * hour + minute / 2);
  expect(await versions()).toEqual({ acme: 1 });
  await look(noon + 2 * hour + 2 * minute);
  expect(await versions()).toEqual({});
  expect(await packsGone.getValue()).toMatchObject([{ id: 'acme', name: 'Acme support', why: 'source' }]);

  await policy(named);
  await look(noon + 3 * hour);
  await policy({});
  await look(noon + 4 * hour, true);
  expect(await versions()).toEqual({});
});

test('a policy that was missing for a moment, or holds an entry that cannot be read, takes nothing away', async () => {
  await look();
  await policy({});
  await look(noon + 2 * hour);
  await policy(named);
  await look(noon + 3 * hour);
  expect((await packInForceOf('acme'))?.goneSince).toBeUndefined();
  await policy({ packs: [{ url: 'htps://typo', keys: [admin.publicKey] }] });
  await look(noon + 4 * hour, true);
  await look(noon + 5 * hour, true);
  expect(await versions()).toEqual({ acme: 1 });
});

test('an address that has moved keeps its pack, also while the new one is out of reach', async () => {
  await look();
  await policy({ packs: [{ url: other, keys: [admin.publicKey] }] });
  await look(noon + 2 * hour, true);
  expect(await versions()).toEqual({ acme: 1 });
  web.set(other, await admin.sign());
  await look(noon + 3 * hour);
  expect(await packInForceOf('acme')).toMatchObject({
    source: { kind: 'policy', url: other },
    takenAt: noon + hour,
  });
});

test('two addresses of the policy with the same file: it is taken once, and belongs to the first', async () => {
  named.packs.push({ url: other, keys: [admin.publicKey] });
  web.set(other, await admin.sign());
  await policy(named);
  await look();
  await look(noon + 2 * hour);
  expect(await packInForceOf('acme')).toMatchObject({ source: { url }, takenAt: noon + hour });
  // Whichever is new brings it.
  web.set(other, await admin.sign({ version: 2 }));
  await look(noon + 3 * hour);
  expect(await versions()).toEqual({ acme: 2 });
});

test('two addresses of the policy with a key each and the same pack: the later version stays, look after look', async () => {
  const next = await aSigner();
  web.set(url, await admin.sign({ version: 3 }));
  web.set(other, await next.sign({ version: 2, reason: 'Signed with the next key' }));
  await policy({ packs: [...named.packs, { url: other, keys: [next.publicKey] }] });
  await look();
  await look(noon + 2 * hour);
  expect(await packInForceOf('acme')).toMatchObject({ pack: { version: 3 }, takenAt: noon + hour });
  web.set(other, await next.sign({ version: 4 }));
  await look(noon + 3 * hour);
  await look(noon + 4 * hour);
  expect(await packInForceOf('acme')).toMatchObject({ pack: { version: 4 }, takenAt: noon + 3 * hour });
});

test('an address that holds another pack now lets the first one go', async () => {
  await look();
  web.set(url, await admin.sign({ id: 'acme-two' }));
  await look(noon + 2 * hour, true);
  expect(await versions()).toEqual({ 'acme-two': 1 });
});

test('the file itself may stand in the policy: it needs no network, and a broken one takes nothing away', async () => {
  await policy({ packs: [{ pack: await admin.sign(), keys: [admin.publicKey] }] });
  web.clear();
  await look();
  expect(await packInForceOf('acme')).toMatchObject({ source: { kind: 'policy' }, pack: { version: 1 } });
  await policy({ packs: [{ pack: '{"kept":"signed-pa', keys: [admin.publicKey] }] });
  const checks = await look(noon + 2 * hour, true);
  expect(checks['pack:0']).toMatchObject({ reason: 'packNotAPack' });
  expect(await versions()).toEqual({ acme: 1 });
  await policy({ packs: [{ pack: await admin.sign({ version: 2 }), keys: [admin.publicKey] }] });
  await look(noon + 3 * hour, true);
  expect(await versions()).toEqual({ acme: 2 });
});

test('an address added by hand cannot take the place of what the organisation gave', async () => {
  await look();
  const stranger = await aSigner();
  web.set(other, await stranger.sign({ version: 9 }));
  await packSources.setValue([{ url: other, keys: [stranger.publicKey] }]);
  const checks = await look();
  expect(checks[other]).toMatchObject({ reason: 'packElsewhere' });
  expect(await packInForceOf('acme')).toMatchObject({ key: admin.publicKey, pack: { version: 1 } });
});

test('the organisation takes the place of what came by hand, whatever version that had', async () => {
  await policy({});
  const stranger = await aSigner();
  web.set(other, await stranger.sign({ version: 9 }));
  await packSources.setValue([{ url: other, keys: [stranger.publicKey] }]);
  await look();
  expect(await versions()).toEqual({ acme: 9 });
  await seePack('acme', 9);
  await policy(named);
  await look();
  // And it is news, though the number was higher before.
  expect(await packInForceOf('acme')).toMatchObject({
    key: admin.publicKey,
    pack: { version: 1 },
    seenVersion: 0,
  });
  await look();
  expect(await versions()).toEqual({ acme: 1 });
});

test('a key that the policy no longer trusts cannot hold its place by a high version', async () => {
  web.set(url, await admin.sign({ version: 1_000_000 }));
  await look();
  const next = await aSigner();
  await policy({ packs: [{ url, keys: [next.publicKey] }] });
  await look();
  expect(await packInForceOf('acme')).toMatchObject({ refused: { reason: 'packWrongKey' } });
  web.set(url, await next.sign({ version: 2 }));
  await look();
  expect(await packInForceOf('acme')).toMatchObject({ key: next.publicKey, pack: { version: 2 } });
});

test('two looks at the same time are one after the other', async () => {
  const [first, second] = await Promise.all([look(), look(noon + 2 * hour)]);
  expect([first[url]?.pack, second[url]?.pack]).toEqual(['acme', 'acme']);
  expect(await packInForceOf('acme')).toMatchObject({ takenAt: noon + hour });
});

test('a browser without sources asks nobody and writes nothing', async () => {
  await policy({});
  await device.setValue('');
  expect(await look()).toEqual({});
  expect(await fakeBrowser.storage.local.get()).toEqual({ device: '' });
});
