import { browser } from 'wxt/browser';
import { openChecked } from '@/lib/db/health.ts';
import { stepOn } from '@/lib/db/commitments.ts';
import { snoozeClock } from '@/lib/db/update-clocks.ts';
import { t } from '@/lib/i18n.ts';
import { keep, snooze } from '@/lib/records/commitment-steps.ts';
import type { Prompt } from '@/lib/reminders/budget.ts';
import { isTelling, linesOf, noticeOf, type Notice } from '@/lib/reminders/notice.ts';
import { report } from '@/lib/report.ts';
import { wordsInNotifications } from '@/lib/settings.ts';
import { openWindow } from './kept-window.ts';

const snoozeMs = 15 * 60_000;
/** One name for all: a newer one takes the place of the one before, so nothing piles up. */
const notificationId = 'kept-reminder';
const testId = 'kept-test';
/** Which promises and which cases the notification stands for; in memory of the session, ids only. */
const shownKey = 'reminder:shown';
const casesKey = 'reminder:cases';
const tellingKey = 'reminder:telling';

/** Shows one reminder, or one digest for several, in the order given. That the system shows nothing is no error: badge and list are the truth. */
export async function notify(prompts: readonly Prompt[], now: number): Promise<void> {
  const lines = linesOf(prompts);
  const promises = lines.filter(({ kind }) => kind !== 'update').map(({ row }) => row.id);
  const cases = lines.filter(({ kind }) => kind === 'update').map(({ row }) => row.id);
  await browser.storage.session.set({
    [shownKey]: promises,
    [casesKey]: cases,
    [tellingKey]: isTelling(prompts),
  });
  await show(notificationId, noticeOf(prompts, now, await wordsInNotifications.getValue()));
}

/** The test of the health page, by the same way as every reminder. False when the browser refused it. */
export async function notifyTest(): Promise<boolean> {
  return show(testId, { title: t('checkup.testTitle'), message: t('checkup.testMessage'), buttons: [] });
}

async function show(id: string, { title, message, buttons }: Notice): Promise<boolean> {
  const base = { type: 'basic' as const, iconUrl: browser.runtime.getURL('/icon/128.png'), title, message };
  try {
    // No sound: a headset may be on. Firefox has neither the option nor buttons on notifications, and refuses both.
    const whole = import.meta.env.FIREFOX
      ? base
      : {
          ...base,
          buttons: buttons.map((words) => ({ title: words })),
          silent: true,
        };
    await browser.notifications.create(id, whole);
    return true;
  } catch (error) {
    report('background notification')(error);
    return false;
  }
}

/** `onStep` runs after a button changed a promise. */
export function listenForNotifications(onStep: () => Promise<void>): void {
  browser.notifications.onButtonClicked?.addListener((id, button) => {
    if (id === notificationId) void press(button).then(onStep);
  });
  browser.notifications.onClicked.addListener((id) => {
    if (id === notificationId) void openList();
  });
}

async function press(button: number): Promise<void> {
  const shown = await browser.storage.session.get([shownKey, casesKey, tellingKey]);
  const ids = (shown[shownKey] as string[] | undefined) ?? [];
  const cases = (shown[casesKey] as string[] | undefined) ?? [];
  const isOne = ids.length === 1 && cases.length === 0;
  const kept = isOne && shown[tellingKey] !== true && button === 0;
  const now = Date.now();
  // The worker may have been woken by this press, and Kept may be locked by now.
  if (!(await openChecked()).ok) return;
  // How the customer knows is asked in the sidebar, when there is time.
  for (const id of ids) await stepOn(id, kept ? keep('unsaid') : snooze(now + snoozeMs), now);
  for (const id of cases) await snoozeClock(id, now + snoozeMs, now);
  await browser.notifications.clear(notificationId);
}

async function openList(): Promise<void> {
  await browser.notifications.clear(notificationId);
  await openWindow();
}
