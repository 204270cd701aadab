import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { toBase64 } from '../../../lib/crypto/base64.ts';
import { makeContentKey } from '../../../lib/crypto/content-key.ts';
import { aCommitment, hour, minute, noon } from '../../support/a-commitment.ts';
import { emptyBrowser } from '../../support/fresh-storage.ts';

const key = toBase64(makeContentKey());
const sealed = { kdf: { name: 'PBKDF2', hash: 'SHA-256', iterations: 1, salt: '' }, nonce: '', sealed: '' };
const person = (id: string, place: string) => ({
  id,
  name: id,
  place,
  byPassphrase: sealed as never,
  byRecovery: sealed as never,
  madeAt: noon,
});

/** What the browser has heard: the words on the badge. */
let badge: string;
let idle: (state: 'active' | 'idle' | 'locked') => void;
let idleAfter: number;
let background: Awaited<ReturnType<typeof start>>;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  emptyBrowser();
  badge = '';
  fakeBrowser.tabs.sendMessage = () => Promise.resolve();
  fakeBrowser.action.setBadgeText = (async ({ text }: { text: string }) => void (badge = text)) as never;
  fakeBrowser.action.setBadgeBackgroundColor = async () => undefined;
  Object.assign(fakeBrowser.idle, {
    setDetectionInterval: (seconds: number) => (idleAfter = seconds),
    onStateChanged: { addListener: (listener: typeof idle) => (idle = listener) },
  });
  background = await start();
});

afterEach(() => {
  background.database.close();
  vi.useRealTimers();
});

/** The worker as it begins, with nothing known but what the browser keeps. */
async function start() {
  vi.resetModules();
  const [lock, messages, reminders, settings, { database }, health, commitments, whose] = await Promise.all([
    import('../../../entrypoints/background/lock.ts'),
    import('../../../entrypoints/background/lock-messages.ts'),
    import('../../../entrypoints/background/reminders.ts'),
    import('../../../lib/settings.ts'),
    import('../../../lib/db/database.ts'),
    import('../../../lib/db/health.ts'),
    import('../../../lib/db/write.ts'),
    import('../../../lib/db/own-key.ts'),
  ]);
  const { default: commitment } = await import('../../../lib/records/commitment.ts');
  lock.listenForLock();
  return {
    ...lock,
    ...messages,
    ...reminders,
    ...settings,
    ...health,
    ...commitments,
    ...whose,
    database,
    commitment,
  };
}

async function anaIsHere(): Promise<void> {
  await background.people.setValue([person('ana', ''), person('ben', 'ben')]);
  expect(await background.unlock('ana', key)).toEqual({ ok: true, value: null });
  expect((await background.openChecked()).ok).toBe(true);
}

const promiseDue = (at: number) =>
  background.create(
    background.commitment,
    aCommitment({ history: { made: { kind: 'made', at: noon - hour, dueAt: at, zone: 'UTC' } } }),
  );
const session = () => fakeBrowser.storage.session.get() as Promise<Record<string, unknown>>;

test('locking forgets the key, the number on the badge, what was offered and seen; the facts of pages stay', async () => {
  await anaIsHere();
  await promiseDue(noon + minute);
  await background.replan();
  expect(badge).toBe('1');
  expect(background.ownKey()?.id).toBe('ana');
  const theirs = {
    'offer:7': 'call Ruiz',
    'customer:7': 'Ruiz',
    seen: ['48213'],
    signals: {},
    'lesson:7': 1,
  };
  await fakeBrowser.storage.session.set({ ...theirs, 'facts:7': { busy: false } });
  const { turn } = await background.seat.getValue();

  await background.lock();

  expect(await background.whoIsHere()).toBeNull();
  expect(background.ownKey()).toBeUndefined();
  expect(badge).toBe('');
  const left = await session();
  expect(Object.keys(left).filter((name) => name in theirs)).toEqual([]);
  expect(left['facts:7']).toEqual({ busy: false });
  expect(JSON.stringify(left)).not.toContain(key);
  expect(await background.openChecked()).toMatchObject({ ok: false, reason: 'locked' });
  expect((await background.seat.getValue()).turn, 'pages begin anew').toBe(turn + 1);
  expect(await fakeBrowser.alarms.get(background.alarmName)).toBeUndefined();
});

test.each(['locked', 'idle'] as const)(
  'a computer that is %s locks Kept; one that is in use does not',
  async (state) => {
    await anaIsHere();
    expect(idleAfter).toBe(10 * 60);
    await background.autoLockMinutes.setValue(5);
    await vi.waitFor(() => expect(idleAfter).toBe(5 * 60));
    idle('active');
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await background.whoIsHere()).toMatchObject({ person: 'ana' });
    idle(state);
    await vi.waitFor(async () => expect(await background.whoIsHere()).toBeNull());
  },
);

test('after a restart of the browser it is locked; after one of the worker alone it is not', async () => {
  await anaIsHere();
  background.database.close();
  background = await start();
  expect((await background.openChecked()).ok).toBe(true);
  expect(background.ownKey()?.id).toBe('ana');

  background.database.close();
  await fakeBrowser.storage.session.clear();
  background = await start();
  expect(await background.openChecked()).toMatchObject({ ok: false, reason: 'locked' });
  expect(background.ownKey()).toBeUndefined();
});

test('a reminder that is being shown while Kept is locked is gone afterwards, at whatever moment that comes', async () => {
  const { notifications } = fakeBrowser;
  for (let wait = 0; wait < 40; wait += 1) {
    await anaIsHere();
    await promiseDue(noon - minute * (wait + 1));
    const planning = background.replan().catch(() => undefined);
    for (let turn = 0; turn < wait; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    await background.lock();
    await planning;
    expect(Object.keys(await notifications.getAll()), `after ${wait} turns`).toEqual([]);
    expect(badge, `after ${wait} turns`).toBe('');
    expect(Object.keys(await session()).filter((name) => name.startsWith('reminder:'))).toEqual([]);
    expect(await fakeBrowser.alarms.get(background.alarmName)).toBeUndefined();
  }
});

test('whoever comes next has a database of their own, and the one before is gone first', async () => {
  await anaIsHere();
  await promiseDue(noon + minute);
  expect(await background.unlock('ben', key)).toMatchObject({ ok: true });
  expect((await background.openChecked()).ok).toBe(true);
  expect(background.ownKey()?.id).toBe('ben');
  expect(await background.database.table('commitment').count()).toBe(0);
  expect(badge).toBe('');
});

test('nobody unknown comes in, nor anybody while things are moved, nor from a page in a frame', async () => {
  await anaIsHere();
  await background.lock();
  expect(await background.unlock('eve', key)).toMatchObject({ ok: false, reason: 'notFound' });
  await background.sealing.setValue({ from: 0 });
  expect(await background.unlock('ana', key)).toMatchObject({ ok: false, reason: 'locked' });
  await background.sealing.setValue(null);
  const framed = { tab: { id: 7, url: 'https://crm.example/' }, frameId: 3 } as never;
  expect(await background.lockHandlers.unlocked({ person: 'ana', key }, framed)).toMatchObject({
    ok: false,
    reason: 'refused',
  });
  expect(await background.whoIsHere()).toBeNull();
});

test('where nobody has a passphrase there is nothing to lock', async () => {
  expect((await background.openChecked()).ok).toBe(true);
  idle('locked');
  await background.lock({ isSaid: true });
  expect((await background.openChecked()).ok).toBe(true);
  expect(await background.seat.getValue()).toMatchObject({ turn: 0 });
});
