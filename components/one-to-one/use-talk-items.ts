import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import { ownRecordSince } from '@/lib/db/goal-rows.ts';
import { goals } from '@/lib/db/goals.ts';
import { selfViews } from '@/lib/db/self-views.ts';
import { talkRows, type TalkRows } from '@/lib/db/talk-rows.ts';
import { t } from '@/lib/i18n.ts';
import { lastDays } from '@/lib/reflection/last-days.ts';
import type { OwnGoal } from '@/lib/records/goal.ts';
import type { OwnRecord } from '@/lib/reflection/goal-progress.ts';
import type { OwnSelfView } from '@/lib/records/self-view.ts';
import type { TalkItem } from '@/lib/reflection/one-to-one.ts';
import type { Span } from '@/lib/reflection/outcomes.ts';
import { withoutCustomers } from '@/lib/reflection/without-customers.ts';
import { myHours } from '@/lib/settings.ts';
import { energyItems, patternItems, promiseItems } from './fact-items.ts';
import { entryItem, goalItem, viewItems } from './own-items.ts';

type Read = {
  rows: TalkRows;
  goals: readonly OwnGoal[];
  /** What goals are measured by. */
  record: OwnRecord;
  span: Span;
  now: number;
  zone: string;
};

/** All that can be picked; `told`: what is done to each line on its way out. `unread`: what cannot be opened here. */
export type Offered = { items: TalkItem[]; told: (line: string) => string; unread: number };

/**
 * What is offered for a talk: of the last days, and what was picked before. Read when the days are chosen and when the page is
 * looked at again: what is being read does not change by itself.
 */
export function useTalkItems(
  days: number | undefined,
  picked: readonly string[],
  named: boolean,
): Offered | undefined {
  const [read, setRead] = useState<Read>();
  // What was said on the other tab a moment ago may still be on its way to the disk.
  const views = useLiveQuery(selfViews, []);
  const chosen = useRef(picked);
  useEffect(() => {
    chosen.current = picked;
  });
  useEffect(() => {
    let isWanted = true;
    const again = async () => {
      if (days === undefined) return;
      const next = await readAll(days, chosen.current);
      if (isWanted) setRead(next);
    };
    const onFocus = () => void again();
    void again();
    window.addEventListener('focus', onFocus);
    return () => {
      isWanted = false;
      window.removeEventListener('focus', onFocus);
    };
  }, [days]);
  // Thousands of promises and names may be looked through here: not for every letter that is typed.
  const unnamed = useMemo(
    () => withoutCustomers(read?.rows.customers ?? [], t('oneToOne.aCustomer')),
    [read],
  );
  const items = useMemo(
    () => (read === undefined || views === undefined ? [] : itemsOf(read, views.rows, named)),
    [read, views, named],
  );
  if (read === undefined || views === undefined) return undefined;
  return { items, told: named ? asItIs : unnamed, unread: read.rows.unread + views.unread };
}

function itemsOf(read: Read, views: readonly OwnSelfView[], named: boolean): TalkItem[] {
  const { rows, span, now, zone } = read;
  const facts = { span, now, zone };
  const own = { zone, named };
  return [
    ...promiseItems(rows.promises, facts),
    ...patternItems(rows, facts),
    ...rows.entries.map((entry) => entryItem(entry, own)),
    ...read.goals.map((goal) => goalItem(goal, read.record, { zone, now })),
    ...views.flatMap((view) => viewItems(view, own)),
    ...energyItems(rows.energies, facts),
  ];
}

function asItIs(line: string): string {
  return line;
}

async function readAll(days: number, picked: readonly string[]): Promise<Read> {
  const { hours } = await myHours();
  const now = Date.now();
  const span = lastDays(days, now, hours.zone);
  const idsOf = (kind: string) =>
    picked.filter((key) => key.startsWith(`${kind}:`)).map((key) => key.slice(kind.length + 1));
  const [rows, own] = await Promise.all([
    talkRows(span, now, { promises: idsOf('promise'), entries: idsOf('entry') }),
    goals(),
  ]);
  const since = Math.min(...own.rows.map(({ at }) => at));
  return {
    record: Number.isFinite(since) ? await ownRecordSince(since) : { promises: [], clocks: [] },
    rows: { ...rows, unread: rows.unread + own.unread },
    goals: own.rows,
    span,
    now,
    zone: hours.zone,
  };
}
