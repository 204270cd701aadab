import { useLiveQuery } from 'dexie-react-hooks';
import { usePage } from '@/components/shell/page.ts';
import { useUpdateClock } from '@/components/updates/use-update-clock.ts';
import { ownZone } from '@/components/when/read-when.ts';
import type { Facts } from '@/lib/adapters/define-adapter.ts';
import { openPromisesOf } from '@/lib/db/case-promises.ts';
import type { ClockCase } from '@/lib/db/update-clocks.ts';
import type { MessageContext, SpokenPromise } from '@/lib/packs/message-values.ts';
import type { Commitment } from '@/lib/records/commitment.ts';
import { standingOf } from '@/lib/records/commitment-state.ts';
import type { UpdateClock } from '@/lib/records/update-clock.ts';
import { myName, reachUs } from '@/lib/settings.ts';
import { useSetting } from './use-setting.ts';

/** The open case as messages speak of it. `of` is missing where the page shows no number. */
export type CaseHere = {
  facts: Facts | null;
  of: ClockCase | undefined;
  clock: UpdateClock | undefined;
  /** What is owed on it, the soonest first. */
  promises: readonly Commitment[];
  /** What is known for every message on this case; the promise it speaks of, language and time come on top. */
  known: Omit<MessageContext, 'now' | 'locale' | 'promise'>;
};

export function useCase(): CaseHere {
  const facts = usePage((state) => state.facts);
  const { of, clock } = useUpdateClock(facts);
  const key = of?.id ?? '';
  const rows = useLiveQuery(() => openPromisesOf(key), [key]) ?? [];
  // While the next case is being read, the promises of the last one must not stand under it.
  const promises = rows.filter(({ caseKey }) => caseKey === key);
  const agent = useSetting(myName);
  const reach = useSetting(reachUs);
  const name = facts?.caseNumber ?? facts?.caseId;
  const known = {
    ownZone: ownZone(),
    customer: facts?.customer,
    caseName: name?.replace(/^#/, ''),
    caseTitle: facts?.title,
    nextUpdateAt: clock?.nextUpdateAt,
    agent,
    reach,
  };
  return { facts, of, clock, promises, known };
}

/** A promise as a message speaks of it, in the zone it was meant in. */
export function spoken(row: Commitment): SpokenPromise {
  const { zone } = standingOf(row.history);
  return { what: row.what, dueAt: row.dueAt, tellBy: row.tellBy, zone };
}

/** The soonest that is still to come; where all have passed, the one that passed first. */
export function soonest(promises: readonly Commitment[], now: number): Commitment | undefined {
  return promises.find(({ dueAt }) => dueAt > now) ?? promises[0];
}
