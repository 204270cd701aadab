import { browser } from 'wxt/browser';
import { inspect, openChecked, snapshotWhenDue } from '@/lib/db/health.ts';
import { ownerNow } from '@/lib/db/place.ts';
import { report } from '@/lib/report.ts';
import { lastInspection, starts } from '@/lib/settings.ts';
import { keepHouse } from './keep-house.ts';
import { letWordsGo } from './let-words-go.ts';
import { wakeReminders } from './reminders.ts';
import { injectIntoOpenTabs, permittedPatterns, registerScripts } from './sites.ts';

const startedKey = 'started';
const inspectedKey = 'inspected';
/** After each 200 rows the inspection rests (ms): then it takes a tenth of the disk's and the processor's time. */
const restMs = 60;

/** Runs at every start of the worker; what is for the start of the browser only is marked in the session's memory. */
export function listenForStart(): void {
  // A page may be open before the scripts are registered (restored tabs, an install by policy): it gets its script now. After an
  // update it does not: there the old script says "finish, then refresh", and the page is left alone.
  browser.runtime.onStartup.addListener(() => void reachOpenTabs());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void reachOpenTabs();
  });
  browser.alarms.onAlarm.addListener(() => void keepCopyShort().catch(report('background copy')));
  void begin().catch(report('background start'));
}

async function reachOpenTabs(): Promise<void> {
  await registerScripts();
  await injectIntoOpenTabs(await permittedPatterns());
}

async function begin(): Promise<void> {
  await registerScripts();
  await wakeReminders();
  const before = await browser.storage.session.get(startedKey);
  if (before[startedKey] !== true) {
    await browser.storage.session.set({ [startedKey]: true });
    await countStart();
  }
  await inspectOnce();
}

/**
 * Once per start of the browser, for each person who unlocks Kept: reads every row and keeps house. While Kept is locked there is
 * nothing to be read; whoever unlocks it comes back to this.
 */
export async function inspectOnce(): Promise<void> {
  const opened = await openChecked();
  if (!opened.ok && opened.reason === 'locked') return;
  const key = `${inspectedKey}:${ownerNow()}`;
  const before = await browser.storage.session.get(key);
  if (before[key] === true) return;
  await browser.storage.session.set({ [key]: true });
  const inspected = await inspect(rest);
  // Locked in the middle of it: that says nothing of the storage, and is done when it is unlocked again.
  if (!inspected.ok && inspected.reason === 'locked') return browser.storage.session.remove(key);
  await lastInspection.setValue({ at: Date.now(), isWhole: inspected.ok });
  await keepHouse(Date.now());
}

async function countStart(): Promise<void> {
  const known = await starts.getValue();
  await starts.setValue({ first: known.first || Date.now(), count: known.count + 1 });
  // Exempt from eviction; already so by `unlimitedStorage` in Chromium, asked for where it is not.
  await navigator.storage.persist?.();
}

/** The question to the browser keeps a worker awake that nothing else has woken for half a minute. */
async function rest(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, restMs));
  await browser.runtime.getPlatformInfo();
}

/** A browser may run for weeks: the journal of the second copy is gathered into a snapshot while it runs, too. */
async function keepCopyShort(): Promise<void> {
  if ((await openChecked()).ok) await snapshotWhenDue();
  await letWordsGo();
  await keepHouse(Date.now());
}
