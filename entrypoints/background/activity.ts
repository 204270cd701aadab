import { browser } from 'wxt/browser';
import type { Facts } from '@/lib/adapters/define-adapter.ts';
import { openShift } from '@/lib/db/shifts.ts';
import { caseKeyOfFacts } from '@/lib/records/commitment.ts';
import { nextSeen, noteEveryMs } from '@/lib/reflection/silence.ts';
import { lastSeenAt } from '@/lib/settings.ts';

/**
 * Notes that somebody is at work: something was written in a page of ours, or a tab shows another case than before. Nothing is
 * asked of the machine for it. One moment is kept and the one before it is gone; see lib/reflection/silence.ts.
 */
export async function noteAct(now: number): Promise<void> {
  await navigator.locks.request('kept-last-seen', async () => {
    const last = await lastSeenAt.getValue();
    if (now >= last && now - last < noteEveryMs) return;
    const next = nextSeen(last, await openShift(), now);
    if (next !== last) await lastSeenAt.setValue(next);
  });
}

/** A page that loads itself anew shows the same case again: that is nobody's act. */
export async function noteCase(tab: number, facts: Facts): Promise<void> {
  const caseKey = caseKeyOfFacts(facts);
  if (caseKey === '') return;
  const key = `case:${tab}`;
  if ((await browser.storage.session.get(key))[key] === caseKey) return;
  await browser.storage.session.set({ [key]: caseKey });
  await noteAct(Date.now());
}
