import { browser } from 'wxt/browser';
import { openChecked } from '@/lib/db/health.ts';
import type { DeskHealth, ReminderHealth } from '@/lib/messages/contract.ts';
import { promptsOff } from '@/lib/settings.ts';
import { testAfterMs } from './alarm-log.ts';
import { alarmName, isHeld, sweepName, waitingPrompts } from './reminders.ts';
import { permittedPatterns } from './sites.ts';
import { factsOf } from './tabs.ts';

/** What the background can say of its own reminding. Reads only; nothing is set or shown. */
export async function readReminderHealth(now: number): Promise<ReminderHealth> {
  const isWhole = (await openChecked()).ok;
  const [planned, off, alarm, sweep, held, allowed, testMs, desks] = await Promise.all([
    isWhole ? waitingPrompts(now) : { waiting: [], nextAt: undefined },
    promptsOff.getValue(),
    browser.alarms.get(alarmName),
    browser.alarms.get(sweepName),
    isHeld(),
    permission(),
    testAfterMs(),
    readDesks(),
  ]);
  return {
    allowed,
    nextAt: planned.nextAt ?? null,
    waiting: planned.waiting.filter(({ kind }) => !off.includes(kind)).length,
    isHeld: held,
    alarmAt: alarm?.scheduledTime ?? null,
    sweepAt: sweep?.scheduledTime ?? null,
    testAfterMs: testMs,
    desks,
  };
}

/** Firefox has no such question. */
async function permission(): Promise<ReminderHealth['allowed']> {
  return (await browser.notifications.getPermissionLevel?.()) ?? 'unknown';
}

/** Every open tab of a permitted site, and what its page said last. */
async function readDesks(): Promise<DeskHealth[]> {
  const patterns = await permittedPatterns();
  const tabs = patterns.length === 0 ? [] : await browser.tabs.query({ url: patterns });
  const desks = tabs.map(async ({ id, url }): Promise<DeskHealth[]> => {
    if (id === undefined || url === undefined) return [];
    const facts = await factsOf(id);
    const site = facts?.site ?? new URL(url).origin;
    return [{ tab: id, site, adapter: facts?.adapter ?? null, caseId: facts?.caseId ?? '' }];
  });
  return (await Promise.all(desks)).flat();
}
