import { browser } from 'wxt/browser';
import { deliveriesSince, dueSoon, markShown, nextTurn, remindable } from '@/lib/db/reminder-rows.ts';
import { openChecked } from '@/lib/db/health.ts';
import { remindableClocks } from '@/lib/db/update-clocks.ts';
import { raiseForSlips } from '@/lib/db/slips.ts';
import type { Attention } from '@/lib/messages/contract.ts';
import { mostPerHour, promptKinds, spend, type Prompt } from '@/lib/reminders/budget.ts';
import { deliveryIdOf, plan, readFrom } from '@/lib/reminders/plan.ts';
import { mayInterrupt } from '@/lib/reminders/quiet.ts';
import { onCall, promptsOff, promptsSpent, remindOnCallMinutes } from '@/lib/settings.ts';
import { listenForFirings } from './alarm-log.ts';
import { notify, listenForNotifications } from './notifications.ts';
import { command, setFacts, tabsWithFacts } from './tabs.ts';

export const alarmName = 'reminder';
const turnName = 'turn';
export const sweepName = 'sweep';
const lookLock = 'kept-reminders';
/** Looks again this often whatever else happens (minutes): the safety net under a lost alarm. */
const sweepMinutes = 15;

/**
 * Reads the table and does what it asks for: at most one notification, the badge, the edge tabs and the next alarm.
 * Called on every wake, at every change, and safe to call at any time; one at a time, so that nothing shows twice.
 */
export async function replan(): Promise<void> {
  await navigator.locks.request(lookLock, async () => {
    if (!(await openChecked()).ok) return;
    const now = Date.now();
    // What could not be written is tried again at the next look.
    await raiseForSlips(now);
    const { waiting, nextAt } = await waitingPrompts(now);
    const [spent, off, minutes, held] = await Promise.all([
      promptsSpent.getValue(),
      promptsOff.getValue(),
      remindOnCallMinutes.getValue(),
      isHeld(),
    ]);
    const spending = spend(waiting, {
      now,
      spent,
      off: promptKinds.filter((kind) => off.includes(kind)),
      isHeld: held,
      urgentMs: minutes * 60_000,
    });
    const due = spending.show;
    if (due.length > 0) {
      // Shown first, then noted: a worker that dies between the two shows the same notification again, never none.
      await notify(due, now);
      await markShown(
        due.map((prompt) => ({ id: deliveryIdOf(prompt), remindAt: prompt.at })),
        now,
      );
      if (spending.isSpent) await promptsSpent.setValue([...spent, now].slice(-mostPerHour));
    }
    await wakeAt(alarmName, earlier(nextAt, spending.nextAt));
    await wakeAt(turnName, await nextTurn(now));
    await showAttention(await attention());
  });
}

/** What asks to be said now, most urgent first, and when the next thing will; from the table alone. */
export async function waitingPrompts(
  now: number,
): Promise<{ waiting: Prompt[]; nextAt: number | undefined }> {
  const { since, last } = await deliveriesSince(readFrom, now);
  const [promises, clocks] = await Promise.all([remindable(since), remindableClocks(since, now)]);
  const { due, nextAt } = plan(promises, last, now, since, clocks);
  return { waiting: due, nextAt };
}

/** Whether the agent is busy: nothing interrupts now. */
export async function isHeld(): Promise<boolean> {
  return !mayInterrupt({ onCall: await onCall.getValue(), busy: await busyPages() });
}

function earlier(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
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
  listenForFirings();
  for (const setting of [onCall, promptsOff, remindOnCallMinutes]) setting.watch(() => void replan());
  listenForNotifications(replan);
  // A closed page is no longer busy.
  browser.tabs.onRemoved.addListener((tab) => void setFacts(tab, null).then(replan));
}

/** At every start of the worker: the alarm may be gone (update, restart), the table is not. */
export async function wakeReminders(): Promise<void> {
  const sweep = await browser.alarms.get(sweepName);
  // Set for a moment that a clock which was set back has yet to reach, it would be hours late.
  if (sweep === undefined || sweep.scheduledTime > Date.now() + sweepMinutes * 60_000) {
    await browser.alarms.create(sweepName, { periodInMinutes: sweepMinutes });
  }
  await replan();
}

async function busyPages(): Promise<(boolean | undefined)[]> {
  return (await tabsWithFacts()).map(({ facts }) => facts.busy);
}

/** Nobody has unlocked Kept: no number says anything of anybody. After a look that has begun, which would show what it has read. */
export async function showNothing(): Promise<void> {
  await navigator.locks.request(lookLock, async () => {
    await browser.alarms.clear(alarmName);
    await browser.alarms.clear(turnName);
    await showAttention({ now: 0, pastDue: false });
  });
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
