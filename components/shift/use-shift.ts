import { useLiveQuery } from 'dexie-react-hooks';
import { lastShifts, openShift } from '@/lib/db/shifts.ts';
import type { Shift } from '@/lib/records/shift.ts';

/** The shift that is open, and the one that ended last; undefined until they were read. */
export type ShiftsNow = { open: Shift | undefined; last: Shift | undefined };

/** So many of the latest are read: one of them has ended. */
const latest = 3;

export function useShifts(): ShiftsNow | undefined {
  return useLiveQuery(async () => {
    const open = await openShift();
    const last = (await lastShifts(latest)).find(({ state }) => state === 'ended');
    return { open, last };
  });
}
