import { browser } from 'wxt/browser';
import { openChecked } from '@/lib/db/health.ts';
import { stepOn } from '@/lib/db/commitments.ts';
import { snoozeClock } from '@/lib/db/update-clocks.ts';
import { t } from '@/lib/i18n.ts';
import { keep, snooze } from '@/lib/records/commitment-steps.ts';
import type { Prompt } from '@/lib/reminders/budget.ts';
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
  // Both clocks of one promise are one line.
  const lines = [...new Map(prompts.map((prompt) => [prompt.row.id, prompt])).values()];
  const promises = lines.filter(({ kind }) => kind !== 'update').map(({ row }) => row.id);
  const cases = lines.filter(({ kind }) => kind === 'update').map(({ row }) => row.id);
  const isTelling = prompts.every(({ kind }) => kind !== 'due');
  await browser.storage.session.set({
    [shownKey]: promises,
    [casesKey]: cases,
    [tellingKey]: isTelling,
  });
  const words = await wordsInNotifications.getValue();
  const message = words
    ? lines
        .slice(0, 4)
        .map((prompt) => lineOf(prompt, now))
        .join('\n')
    : t('reminder.open');
  const buttons =
    // How they were told is a question for the sidebar: a customer to tell can only be put off here.
    lines.length === 1 && !isTelling
      ? [{ title: t('step.kept') }, { title: t('reminder.later') }]
      : [{ title: t('reminder.later') }];
  await show(notificationId, { title: titleOf(promises.length, cases.length, isTelling), message, buttons });
}

function titleOf(promises: number, cases: number, isTelling: boolean): string {
  const tell = (count: number) => t('reminder.tell', count, [String(count)]);
  if (isTelling) return tell(promises + cases);
  const due = promises === 1 ? t('reminder.one') : t('reminder.many', promises, [String(promises)]);
  return cases === 0 ? due : `${due} · ${tell(cases)}`;
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

function lineOf(prompt: Prompt, now: number): string {
  // The same clock as in the list.
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const time = (at: number) => new Intl.DateTimeFormat(undefined, clock).format(at);
  if (prompt.kind === 'update') {
    const { customer, caseId, nextUpdateAt = prompt.at } = prompt.row;
    return t('reminder.updateLine', [time(nextUpdateAt), customer || `#${caseId}`]);
  }
  const { dueAt, what } = prompt.row;
  return `${time(dueAt)}${dueAt < now ? ` (${t('due.past')})` : ''} ${what}`;
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
