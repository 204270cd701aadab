import { browser } from 'wxt/browser';
import { withFiring } from '@/lib/reminders/drift.ts';
import { alarmFirings, reminderTest } from '@/lib/settings.ts';
import { notifyTest } from './notifications.ts';

const testName = 'test';
/** How soon a test comes (ms). Packed extensions in Chromium get no alarm sooner than 30 s (developer.chrome.com, alarms, since 120). */
const testMs = 10_000;
const packedTestMs = 30_000;

/** Notes each alarm that fires, with its delay, for the health page; and shows the test when it is one. */
export function listenForFirings(): void {
  browser.alarms.onAlarm.addListener(({ name, scheduledTime }) => {
    void note(name, scheduledTime, Date.now());
    if (name === testName) void showTest(scheduledTime);
  });
}

/** How long a test takes to come in this browser (ms). */
export async function testAfterMs(): Promise<number> {
  if (import.meta.env.FIREFOX) return testMs;
  const own = await browser.management.getSelf();
  return own.installType === 'development' ? testMs : packedTestMs;
}

/** Sets a real alarm for a test reminder; answers when it is due, epoch ms. */
export async function startTest(now: number): Promise<number> {
  const dueAt = now + (await testAfterMs());
  await reminderTest.setValue({ dueAt });
  await browser.alarms.create(testName, { when: dueAt });
  return dueAt;
}

async function showTest(dueAt: number): Promise<void> {
  const accepted = await notifyTest();
  await reminderTest.setValue({ dueAt, firedAt: Date.now(), accepted });
}

/** One at a time: alarms that fell due during a sleep fire together. */
async function note(name: string, dueAt: number, firedAt: number): Promise<void> {
  await navigator.locks.request('kept-alarm-log', async () => {
    await alarmFirings.setValue(withFiring(await alarmFirings.getValue(), { name, dueAt, firedAt }));
  });
}
