import { browser } from 'wxt/browser';
import type { Facts } from '@/lib/adapters/define-adapter.ts';
import { nextUpdateAt } from '@/lib/agenda/next-update.ts';
import { openChecked } from '@/lib/db/health.ts';
import { heardFromUs, isOurs } from '@/lib/db/update-clocks.ts';
import { caseKeyOfFacts } from '@/lib/records/commitment.ts';
import { clockCaseOf } from '@/lib/records/update-clock.ts';
import { myHours } from '@/lib/settings.ts';
import { newReply } from './new-reply.ts';

type Seen = { caseKey: string; count: number; lastAt?: number };

/** What the page of this tab showed last, in memory of the session: a case and two numbers. */
const seenKey = (tab: number) => `replies:${tab}`;

/**
 * A public reply that the page shows for the first time resets the case's update clock (P1): at the time the page tells, or now
 * when one more is there than a moment ago. Notes to colleagues are not among what is counted. Cases in which nothing of ours
 * is open leave no trace.
 */
export async function noteReplies(tab: number, facts: Facts): Promise<void> {
  const caseKey = caseKeyOfFacts(facts);
  const { replies } = facts;
  if (caseKey === '' || replies === undefined) return;
  const key = seenKey(tab);
  const before = (await browser.storage.session.get(key))[key] as Seen | undefined;
  const same = before?.caseKey === caseKey ? before : undefined;
  const reply = newReply(replies, same, Date.now());
  if (reply === undefined) return;
  const heardAt = reply.at;
  if (heardAt !== undefined && (await openChecked()).ok && (await isOurs(caseKey))) {
    const { hours } = await myHours();
    await heardFromUs(clockCaseOf(caseKey, facts), 'reply', heardAt, (pace) =>
      nextUpdateAt(pace, heardAt, hours),
    );
  }
  await browser.storage.session.set({ [key]: { caseKey, ...replies } satisfies Seen });
}
