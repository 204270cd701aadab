import { browser } from 'wxt/browser';
import { deliveriesSince, dueSoon, markShown, nextTurn, remindable } from '@/lib/db/reminder-rows.ts';
import { openChecked } from '@/lib/db/health.ts';
import type { Attention } from '@/lib/messages/contract.ts';
import { plan, readFrom } from '@/lib/reminders/plan.ts';
import { mayInterrupt } from '@/lib/reminders/quiet.ts';
import { onCall } from '@/lib/settings.ts';
import { notify, listenForNotifications } from './notifications.ts';
import { command, setFacts, tabsWithFacts } from './tabs.ts';

const alarmName = 'reminder';
const turnName = 'turn';
const sweepName = 'sweep';
/** Looks again this often whatever else happens (minutes): the safety net under a lost alarm. */
const sweepMinutes = 15;

/**
 * Reads the table and does what it asks for: at most one notification, the badge, the edge tabs and the next alarm.
 * Called on every wake, at every change, and safe to call at any time; one at a time, so that nothing shows twice.
 */
export async function replan(): Promise<void> {
  await navigator.locks.request('kept-reminders', async () => {
    if (!(await openChecked()).ok) return;
    const now = Date.now();
    const { since, last } = await deliveriesSince(readFrom, now);
    const { due, nextAt } = plan(await remindable(since), last, now);
    const free = mayInterrupt({ onCall: await onCall.getValue(), busy: await busyPages() });
    if (free && due.length > 0) {
      // Shown first, then noted: a worker that dies between the two shows the same notification again, never none.
      await notify(due, now);
      await markShown(due, now);
    }
    await wakeAt(alarmName, nextAt);
    await wakeAt(turnName, await nextTurn(now));
    await showAttention(await attention());
  });
}

async function wakeAt(name: string, when: number | undefined): Promise<void> {
  if (when === undefined) await browser.alarms.clear(name);
  else await browser.alarms.create(name, { when });
}

/** What waits for the person now: promises due within the hour or past due. */
export async function attention(): Promise<Attention> {
  const opened = await openChecked();
  return opened.ok ? dueSoon(Date.now()) : { now: 0, pastDue: false };
}

export function listenForReminders(): void {
  browser.alarms.onAlarm.addListener(() => void replan());
  onCall.watch(() => void replan());
  listenForNotifications(replan);
  // A closed page is no longer busy.
  browser.tabs.onRemoved.addListener((tab) => void setFacts(tab, null).then(replan));
}

/** At every start of the worker: the alarm may be gone (update, restart), the table is not. */
export async function wakeReminders(): Promise<void> {
  if ((await browser.alarms.get(sweepName)) === undefined) {
    await browser.alarms.create(sweepName, { periodInMinutes: sweepMinutes });
  }
  await replan();
}

async function busyPages(): Promise<(boolean | undefined)[]> {
  return (await tabsWithFacts()).map(({ facts }) => facts.busy);
}

let lastShown = '';
async function showAttention(state: Attention): Promise<void> {
  const text = state.now === 0 ? '' : state.now > 99 ? '99+' : String(state.now);
  await browser.action.setBadgeText({ text });
  await browser.action.setBadgeBackgroundColor({ color: state.pastDue ? '#b3402e' : '#2f6f5e' });
  if (lastShown === JSON.stringify(state)) return;
  lastShown = JSON.stringify(state);
  for (const { tab } of await tabsWithFacts()) await command(tab, { command: 'attention', attention: state });
}
