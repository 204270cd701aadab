import { browser } from 'wxt/browser';
import { fromBase64 } from '@/lib/crypto/base64.ts';
import { importContentKey } from '@/lib/crypto/content-key.ts';
import { database } from '@/lib/db/database.ts';
import { letGo } from '@/lib/db/hold-open.ts';
import { askWhose, be, type Whose } from '@/lib/db/whose.ts';
import { ok, problem, type Result } from '@/lib/problem.ts';
import { report } from '@/lib/report.ts';
import { autoLockMinutes, people, seat, sealing } from '@/lib/settings.ts';
import { forgetAdapters } from './adapters.ts';
import { checkPacks } from './check-packs.ts';
import { replan, showNothing } from './reminders.ts';
import { inspectOnce } from './start.ts';

/** Who has unlocked Kept, with the bytes of their key: in memory of the session only, which pages in frames cannot read. */
type Open = { person: string; place: string; key: string };
const openKey = 'lock:open';

/** What the background remembers of the person's work; the facts of pages are the pages' own. */
const isTheirs = (key: string) =>
  ['seen', 'signals'].includes(key) || /^(offer|replies|lesson|customer|reminder):/.test(key);

export async function whoIsHere(): Promise<Open | null> {
  const found = (await browser.storage.session.get(openKey))[openKey] as Open | undefined;
  return found ?? null;
}

/**
 * Forgets the key, closes the database, and takes away what says anything of the person. Pages begin anew, locked.
 * `isSaid`: somebody asks for it, so pages begin anew even if Kept seems to be locked already.
 */
export async function lock({ isSaid = false } = {}): Promise<void> {
  if ((await people.getValue()).length === 0) return;
  const wasOpen = (await whoIsHere()) !== null;
  await browser.storage.session.remove(openKey);
  be({ is: 'locked' });
  database.close({ disableAutoOpen: false });
  letGo();
  forgetAdapters();
  // First, because it waits for a reminder that is just being shown; what that one leaves is taken away with the rest.
  await showNothing();
  const kept = Object.keys(await browser.storage.session.get()).filter(isTheirs);
  await browser.storage.session.remove(kept);
  await hideNotifications();
  if (wasOpen || isSaid) await tellPages();
}

/** From now on everything is this person's. `key` is the bytes in base64. Refused as `notFound` when there is nobody of this id. */
export async function unlock(id: string, key: string): Promise<Result<null>> {
  const person = (await people.getValue()).find((one) => one.id === id);
  if (person === undefined) return problem('notFound');
  if ((await sealing.getValue()) !== null) return problem('locked', 'moving');
  if ((await whoIsHere())?.person === id) return ok(null);
  await lock();
  await browser.storage.session.set({ [openKey]: { person: id, place: person.place, key } satisfies Open });
  await tellPages(id);
  void resume().catch(report('background unlock'));
  return ok(null);
}

export function listenForLock(): void {
  askWhose(whose);
  browser.idle.onStateChanged.addListener((state) => {
    if (state !== 'active') void lock().catch(report('background lock'));
  });
  autoLockMinutes.watch(watchIdle);
  void autoLockMinutes.getValue().then(watchIdle).catch(report('background lock'));
}

async function whose(): Promise<Whose> {
  if ((await people.getValue()).length === 0) return { is: 'nobody' };
  const open = await whoIsHere();
  const bytes = fromBase64(open?.key ?? '');
  if (open === null || bytes === undefined) return { is: 'locked' };
  const { person: id, place } = open;
  return { is: 'person', id, place, key: await importContentKey(id, bytes) };
}

/** Reminders come from the table again, and packs that came meanwhile are taken. */
async function resume(): Promise<void> {
  await replan();
  await inspectOnce();
  await checkPacks({ now: Date.now(), isSaid: false });
}

function watchIdle(minutes: number): void {
  browser.idle.setDetectionInterval(minutes * 60);
}

async function tellPages(id?: string): Promise<void> {
  const { last, turn } = await seat.getValue();
  await seat.setValue({ last: id ?? last, turn: turn + 1 });
}

async function hideNotifications(): Promise<void> {
  const shown = await browser.notifications.getAll();
  for (const id of Object.keys(shown)) await browser.notifications.clear(id);
}
