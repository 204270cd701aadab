import { browser } from 'wxt/browser';
import type { Facts } from '@/lib/adapters/define-adapter.ts';
import type { SeenCase } from '@/lib/messages/contract.ts';
import { caseKeyOfFacts } from '@/lib/records/commitment.ts';

/** In memory of the session only: a customer's name is not written to disk because an agent looked at a case. */
const key = 'seen';
const most = 200;

/** Notes that a page shows this case. What the page says now is newer; what it no longer says of the same case stays. */
export async function noteSeen(facts: Facts): Promise<void> {
  const caseKey = caseKeyOfFacts(facts);
  if (caseKey === '') return;
  await navigator.locks.request('kept-seen', async () => {
    const before = await seenCases();
    const known = before.find((one) => one.caseKey === caseKey);
    const seen = seenOf(caseKey, facts, known);
    // Pages speak often and say the same: the list is written when something in it moves.
    if (before[0]?.caseKey === caseKey && JSON.stringify(before[0]) === JSON.stringify(seen)) return;
    const others = before.filter((one) => one.caseKey !== caseKey);
    await browser.storage.session.set({ [key]: [seen, ...others].slice(0, most) });
  });
}

/** The latest first. */
export async function seenCases(): Promise<SeenCase[]> {
  return ((await browser.storage.session.get(key))[key] as SeenCase[] | undefined) ?? [];
}

function seenOf(caseKey: string, facts: Facts, known: SeenCase | undefined): SeenCase {
  const { site, caseId = '', caseNumber = caseId, title, customer, state, url, replies } = facts;
  const lastAt = replies?.lastAt ?? known?.lastAt;
  return {
    caseKey,
    site,
    name: caseNumber,
    title: title ?? known?.title ?? '',
    customer: customer ?? known?.customer ?? '',
    state: state ?? known?.state ?? '',
    url: url.slice(0, 2000),
    ...(lastAt === undefined ? {} : { lastAt }),
  };
}
