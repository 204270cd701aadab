import { browser } from 'wxt/browser';
import { onPolicyChanged } from '@/lib/policy.ts';
import { report } from '@/lib/report.ts';
import { checkPacks } from './check-packs.ts';

export const packsAlarm = 'packs';
/**
 * How often the sources are looked at (minutes): between these two, drawn anew at each start of the browser, so that eight
 * hundred desks do not ask a server in the same second. A desk that is online has a new pack within a quarter of an hour.
 */
const leastMinutes = 8;
const mostMinutes = 12;
const startedKey = 'packs:started';

/** Looks at the sources of packs at the start of the browser, every ten minutes or so, and when the policy changes. */
export function listenForPacks(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === packsAlarm) look(false);
  });
  onPolicyChanged(() => look(true));
  void begin().catch(report('background packs'));
}

/** The worker starts many times a day; the browser once. An alarm may be gone after either. */
async function begin(): Promise<void> {
  const session = await browser.storage.session.get(startedKey);
  const isFirst = session[startedKey] !== true;
  if (isFirst) await browser.storage.session.set({ [startedKey]: true });
  if (isFirst || (await browser.alarms.get(packsAlarm)) === undefined) {
    const periodInMinutes = leastMinutes + Math.random() * (mostMinutes - leastMinutes);
    await browser.alarms.create(packsAlarm, { periodInMinutes });
  }
  if (isFirst) look(false);
}

function look(isSaid: boolean): void {
  void checkPacks({ now: Date.now(), isSaid }).catch(report('background packs'));
}
