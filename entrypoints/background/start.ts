import { browser } from 'wxt/browser';
import { inspect, openChecked, snapshotWhenDue } from '@/lib/db/health.ts';
import { report } from '@/lib/report.ts';
import { lastInspection, starts } from '@/lib/settings.ts';
import { keepHouse } from './keep-house.ts';
import { letWordsGo } from './let-words-go.ts';
import { wakeReminders } from './reminders.ts';
import { injectIntoOpenTabs, permittedPatterns, registerScripts } from './sites.ts';

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
  const before = await browser.storage.session.get(inspectedKey);
  if (before[inspectedKey] === true) return;
  await browser.storage.session.set({ [inspectedKey]: true });
  const known = await starts.getValue();
  await starts.setValue({ first: known.first || Date.now(), count: known.count + 1 });
  // Exempt from eviction; already so by `unlimitedStorage` in Chromium, asked for where it is not.
  await navigator.storage.persist?.();
  const inspected = await inspect(rest);
  await lastInspection.setValue({ at: Date.now(), isWhole: inspected.ok });
  await keepHouse(Date.now());
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
