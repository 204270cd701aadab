import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { owedBetween } from '@/lib/db/day-lists.ts';
import type { Hours } from '@/lib/hours/hours-schema.ts';
import type { Commitment } from '@/lib/records/commitment.ts';
import { loadWarn, myHours, storedHours } from '@/lib/settings.ts';

/** Local midnight `days` after today, epoch ms: days of the calendar, not of 24 hours. */
export function midnight(now: number, days: number): number {
  const day = new Date(now);
  day.setHours(0, 0, 0, 0);
  day.setDate(day.getDate() + days);
  return day.getTime();
}

/** What is owed between two moments, live. On the day that is today also what is past. */
export function useOwed(from: number, to: number): Commitment[] | undefined {
  return useLiveQuery(() => (from < to ? owedBetween(from, to) : []), [from, to]);
}

/** The person's hours, and from how many promises in one hour on it is much. */
export function useHours(): { hours: Hours; areSaid: boolean; much: number } | undefined {
  const [known, setKnown] = useState<{ hours: Hours; areSaid: boolean; much: number }>();
  useEffect(() => {
    const read = async () => setKnown({ ...(await myHours()), much: await loadWarn.getValue() });
    void read();
    return storedHours.watch(() => void read());
  }, []);
  return known;
}
