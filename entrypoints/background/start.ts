import { browser } from 'wxt/browser';
import { inspect, openChecked, snapshotWhenDue } from '@/lib/db/health.ts';
import { report } from '@/lib/report.ts';
import { starts } from '@/lib/settings.ts';
import { wakeReminders } from './reminders.ts';
import { registerScripts } from './sites.ts';

const inspectedKey = 'inspected';

/** Runs at every start of the worker; what is for the start of the browser only is marked in the session's memory. */
export function listenForStart(): void {
  // Waking at browser start is what these two are for: the work is the same as at any other start of the worker.
  browser.runtime.onStartup.addListener(() => {});
  browser.runtime.onInstalled.addListener(() => {});
  browser.alarms.onAlarm.addListener(() => void keepCopyShort().catch(report('background copy')));
  void begin().catch(report('background start'));
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
  await inspect();
}

/** A browser may run for weeks: the journal of the second copy is gathered into a snapshot while it runs, too. */
async function keepCopyShort(): Promise<void> {
  if ((await openChecked()).ok) await snapshotWhenDue();
}
