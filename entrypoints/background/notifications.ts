import { browser } from 'wxt/browser';
import { stepOn } from '@/lib/db/commitments.ts';
import { t } from '@/lib/i18n.ts';
import { keep, snooze } from '@/lib/records/commitment-steps.ts';
import type { Commitment } from '@/lib/records/commitment.ts';
import type { Prompt } from '@/lib/reminders/budget.ts';
import { report } from '@/lib/report.ts';
import { wordsInNotifications } from '@/lib/settings.ts';
import { openWindow } from './kept-window.ts';

const snoozeMs = 15 * 60_000;
/** One name for all: a newer one takes the place of the one before, so nothing piles up. */
const notificationId = 'kept-reminder';
const testId = 'kept-test';
/** Which promises the notification stands for; in memory of the session, ids only. */
const shownKey = 'reminder:shown';
const tellingKey = 'reminder:telling';

/** Shows one reminder, or one digest for several, in the order given. That the system shows nothing is no error: badge and list are the truth. */
export async function notify(prompts: readonly Prompt[], now: number): Promise<void> {
  // Both clocks of one promise are one line.
  const due = [...new Map(prompts.map(({ row }) => [row.id, row])).values()];
  const isTelling = prompts.every(({ kind }) => kind === 'tellThem');
  await browser.storage.session.set({ [shownKey]: due.map((row) => row.id), [tellingKey]: isTelling });
  const words = await wordsInNotifications.getValue();
  const title = isTelling
    ? t('reminder.tell', due.length, [String(due.length)])
    : due.length === 1
      ? t('reminder.one')
      : t('reminder.many', due.length, [String(due.length)]);
  const message = words
    ? due
        .slice(0, 4)
        .map((row) => lineOf(row, now))
        .join('\n')
    : t('reminder.open');
  const buttons =
    // How they were told is a question for the sidebar: a customer to tell can only be put off here.
    due.length === 1 && !isTelling
      ? [{ title: t('step.kept') }, { title: t('reminder.later') }]
      : [{ title: t('reminder.later') }];
  await show(notificationId, { title, message, buttons });
}

/** The test of the health page, by the same way as every reminder. False when the browser refused it. */
export async function notifyTest(): Promise<boolean> {
  return show(testId, { title: t('checkup.testTitle'), message: t('checkup.testMessage'), buttons: [] });
}

type Shown = { title: string; message: string; buttons: { title: string }[] };
async function show(id: string, { title, message, buttons }: Shown): Promise<boolean> {
  const base = { type: 'basic' as const, iconUrl: browser.runtime.getURL('/icon/128.png'), title, message };
  try {
    // No sound: a headset may be on. Firefox has neither the option nor buttons on notifications, and refuses both.
    const whole = import.meta.env.FIREFOX ? base : { ...base, buttons, silent: true };
    await browser.notifications.create(id, whole);
    return true;
  } catch (error) {
    report('background notification')(error);
    return false;
  }
}

function lineOf(row: Commitment, now: number): string {
  // The same clock as in the list.
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const time = new Intl.DateTimeFormat(undefined, clock).format(row.dueAt);
  return `${time}${row.dueAt < now ? ` (${t('due.past')})` : ''} ${row.what}`;
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
  const shown = await browser.storage.session.get([shownKey, tellingKey]);
  const ids = (shown[shownKey] as string[] | undefined) ?? [];
  const kept = ids.length === 1 && shown[tellingKey] !== true && button === 0;
  const now = Date.now();
  // How the customer knows is asked in the sidebar, when there is time.
  for (const id of ids) await stepOn(id, kept ? keep('unsaid') : snooze(now + snoozeMs), now);
  await browser.notifications.clear(notificationId);
}

async function openList(): Promise<void> {
  await browser.notifications.clear(notificationId);
  await openWindow();
}
