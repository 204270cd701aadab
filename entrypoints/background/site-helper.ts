import { browser } from 'wxt/browser';
import type { HelperAnswer, HelperOrder, Picked } from '@/lib/messages/teaching.ts';
import { ok, problem, type Result } from '@/lib/problem.ts';
import { report } from '@/lib/report.ts';
import type { Lesson } from '@/lib/site-helper/lesson.ts';
import { forgetAdapters } from './adapters.ts';
import { broadcast, command, tabsWithFacts } from './tabs.ts';

const script = '/site-helper.js';
/** In memory of the session only: a lesson knows the number and the customer of the case it began with. */
const lessonKey = (tab: number) => `lesson:${tab}`;

/** Tells the pages of a site that what reads them has changed. */
export async function readAnew(site: string): Promise<void> {
  forgetAdapters();
  for (const { tab, facts } of await tabsWithFacts())
    if (facts.site === site) await command(tab, { command: 'readAnew' });
}

/** Puts the helper into the page, once per document, and hands the order on. */
export async function orderHelper(tab: number, order: HelperOrder): Promise<Result<HelperAnswer>> {
  try {
    if (order.order !== 'stop' && order.order !== 'key')
      await browser.scripting.executeScript({ target: { tabId: tab }, files: [script] });
    const answer: HelperAnswer | null = await browser.tabs.sendMessage(
      tab,
      { helper: order },
      { frameId: 0 },
    );
    return answer === null ? problem('pageUnknown', 'unreadable') : ok(answer);
  } catch (error) {
    // No permission (any more), an error page, or nothing of ours to stop.
    if (order.order !== 'stop') report('background site helper')(error);
    return problem('pageUnknown');
  }
}

export function hearPick(tab: number, picked: Picked): void {
  broadcast({ broadcast: 'picked', tab, picked });
}

export async function lessonOf(tab: number): Promise<Lesson | null> {
  const key = lessonKey(tab);
  return ((await browser.storage.session.get(key))[key] as Lesson | undefined) ?? null;
}

export async function keepLesson(tab: number, lesson: Lesson | null): Promise<void> {
  if (lesson === null) await browser.storage.session.remove(lessonKey(tab));
  else await browser.storage.session.set({ [lessonKey(tab)]: lesson });
}

export function listenForLessons(): void {
  browser.tabs.onRemoved.addListener((tab) => void keepLesson(tab, null));
}
