import { useLiveQuery } from 'dexie-react-hooks';
import type { Facts } from '@/lib/adapters/define-adapter.ts';
import { clockOf, type ClockCase } from '@/lib/db/update-clocks.ts';
import { caseKeyOfFacts } from '@/lib/records/commitment.ts';
import { clockCaseOf } from '@/lib/records/update-clock.ts';

/** The open case and its update clock, live; no case where the page shows no number. */
export function useUpdateClock(facts: Facts | null) {
  const of = caseOf(facts);
  const id = of?.id ?? '';
  const clock = useLiveQuery(() => clockOf(id), [id]);
  // While the next case is being read, the clock of the last one must not stand under it.
  return { of, clock: clock?.id === id ? clock : undefined };
}

function caseOf(facts: Facts | null): ClockCase | undefined {
  if (facts?.caseId === undefined) return undefined;
  return clockCaseOf(caseKeyOfFacts(facts), facts);
}
