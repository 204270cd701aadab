import { browser } from 'wxt/browser';
import type { Facts } from '@/lib/adapters/define-adapter.ts';
import { checklistsOf, stepChecklist } from '@/lib/db/checklists.ts';
import { openChecked } from '@/lib/db/health.ts';
import { t } from '@/lib/i18n.ts';
import { isClosingState } from '@/lib/packs/closing-state.ts';
import { isLikeAny } from '@/lib/packs/pattern.ts';
import type { ChecklistItem, Signal } from '@/lib/packs/shape/checklist-template.ts';
import type { Checklist } from '@/lib/records/checklist.ts';
import { isClosedAnyway } from '@/lib/records/checklist-state.ts';
import { caseKeyOfFacts } from '@/lib/records/commitment.ts';
import { isAsSeen, newReply } from './new-reply.ts';
import { waitingItems } from './waiting-items.ts';
import { watchedId } from './watched-fields.ts';

/** What pages showed last of a case: no word of a customer, and in memory of the session only. */
type Shown = { state?: string; count?: number; lastAt?: number };
/** `tabs`: what each tab said last of it, by the tab's number. */
type Seen = Shown & { caseKey: string; empty: string[]; tabs: Record<string, Shown> };

const seenKey = 'signals';
/** Cases remembered, the latest last. An agent comes back to a case after having looked at others. */
const mostCases = 50;
/** Pages tell times to the minute (ms): a reply of the minute in which the checklist was attached may be after it. */
const toTheMinute = 60_000;
/** Tabs remembered for one case. */
const mostTabs = 10;
/** Of a state as it is put into a reason. */
const longestState = 80;

/** One at a time: what was seen is read and written. */
let before: Promise<unknown> = Promise.resolve();

/**
 * Ticks the items that wait for what this page now shows for the first time (P7): a public reply, a state, a filled
 * field. Only changes that are seen after the checklist was attached count, only on the case that the facts name, and
 * an item that the person opened again is left to them. What a tab says again is no news: a page that was not loaded anew since
 * the case moved on still shows what was.
 */
export async function noteSignals(facts: Facts, tab: number): Promise<void> {
  const mine = before.then(() => note(facts, tab));
  before = mine.catch(() => undefined);
  return mine;
}

async function note(facts: Facts, tab: number): Promise<void> {
  const caseKey = caseKeyOfFacts(facts);
  if (caseKey === '') return;
  const all = ((await browser.storage.session.get(seenKey))[seenKey] ?? []) as Seen[];
  const seen = all.find((one) => one.caseKey === caseKey);
  const news = newsOf(facts, seen?.tabs[tab]);
  const now = Date.now();
  if ((await openChecked()).ok) {
    const rows = await checklistsOf(caseKey);
    for (const { row, item } of waitingItems(rows, facts)) {
      const because = seen && reasonOf(item, row, { facts: news, seen, now });
      if (because === undefined) continue;
      await stepChecklist(row.id, { kind: 'done', at: now, item: item.id, by: 'page', because });
    }
    if (news.state !== undefined && !isClosingState(news.state)) {
      for (const row of rows.filter(({ history }) => isClosedAnyway(history)))
        await stepChecklist(row.id, { kind: 'caseReopened', at: now });
    }
  }
  const others = all.filter((one) => one.caseKey !== caseKey);
  const latest = [...others, seenNow(caseKey, tab, news, seen)].slice(-mostCases);
  await browser.storage.session.set({ [seenKey]: latest });
}

/** The facts without what this tab has said before. */
function newsOf(facts: Facts, said: Shown = {}): Facts {
  const { state, replies, ...others } = facts;
  return {
    ...others,
    ...(state === undefined || state === said.state ? {} : { state }),
    ...(replies === undefined || isAsSeen(replies, said) ? {} : { replies }),
  };
}

type At = { facts: Facts; seen: Seen; now: number };

/** What ticks this item, in words; undefined while nothing does. */
function reasonOf(
  { id, signal }: ChecklistItem,
  row: Checklist,
  { facts, seen, now }: At,
): string | undefined {
  if (signal?.kind === 'reply') {
    const at = repliedAt(row.createdAt, { facts, seen, now });
    return at === undefined ? undefined : t('because.reply', [clockOf(at)]);
  }
  if (signal?.kind === 'state' && hasTurned(signal, { facts, seen, now }))
    return t('because.state', [(facts.state ?? '').slice(0, longestState), clockOf(now)]);
  const field = watchedId(row.id, id);
  if (signal?.kind === 'filled' && seen.empty.includes(field) && facts.filled?.includes(field) === true)
    return t('because.filled', [clockOf(now)]);
  return undefined;
}

/** When the public reply was sent that the page shows for the first time and that came after `attachedAt`. */
function repliedAt(attachedAt: number, { facts: { replies }, seen, now }: At): number | undefined {
  const reply = newReply(replies, seen, now);
  const lastAt = replies?.lastAt;
  if (reply === undefined || lastAt === undefined) return reply?.at;
  const { at, isOneMore } = reply;
  const isNew = isOneMore || lastAt !== seen.lastAt;
  const isAfter = lastAt > attachedAt || (isOneMore && lastAt > attachedAt - toTheMinute);
  return isNew && isAfter ? at : undefined;
}

function hasTurned({ is = [] }: Signal, { facts: { state }, seen }: At): boolean {
  return state !== undefined && seen.state !== undefined && state !== seen.state && isLikeAny(state, is);
}

function seenNow(caseKey: string, tab: number, news: Facts, seen: Seen | undefined): Seen {
  const { filled = [], empty = [] } = news;
  const stillEmpty = (seen?.empty ?? []).filter((id) => !filled.includes(id));
  const { [tab]: mine, ...tabs } = seen?.tabs ?? {};
  return {
    caseKey,
    ...shownNow(news, seen),
    empty: [...new Set([...stillEmpty, ...empty])].slice(-20),
    tabs: Object.fromEntries([...Object.entries(tabs).slice(1 - mostTabs), [tab, shownNow(news, mine)]]),
  };
}

/** What is not said now stands as it was. */
function shownNow({ state, replies }: Facts, before: Shown = {}): Shown {
  const { count, lastAt } = replies ?? before;
  const stands = state ?? before.state;
  return {
    ...(stands === undefined ? {} : { state: stands }),
    ...(count === undefined ? {} : { count }),
    ...(lastAt === undefined ? {} : { lastAt }),
  };
}

function clockOf(at: number): string {
  return new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    at,
  );
}
