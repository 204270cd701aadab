import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import { useNow } from '@/components/shell/use-now.ts';
import { nextShiftStart } from '@/lib/agenda/day.ts';
import { shiftRows } from '@/lib/db/shift-rows.ts';
import type { Hours } from '@/lib/hours/hours-schema.ts';
import type { Shift } from '@/lib/records/shift.ts';
import { shiftFacts, type ShiftFacts } from '@/lib/reflection/shift-facts.ts';
import { myHours } from '@/lib/settings.ts';

const dayMs = 86_400_000;

/** A shift with what follows from it. Epoch ms; `endsAt` is now while it goes on, `nextAt` when work goes on by the hours. */
export type Told = { shift: Shift; endsAt: number; nextAt: number; facts: ShiftFacts; now: number };

/** The facts of a shift, live; undefined while they are read. `until`: when the next shift began, Infinity without one. */
export function useFacts(shift: Shift, until: number): Told | undefined {
  const now = useNow();
  const hours = useMyHours();
  const endsAt = shift.endsAt ?? now;
  const nextAt = hours === undefined ? undefined : startAfter(hours, endsAt);
  const rows = useLiveQuery(
    () => (nextAt === undefined ? undefined : shiftRows(shift.startsAt, nextAt)),
    [shift.startsAt, nextAt],
  );
  return useMemo(() => {
    if (rows === undefined || nextAt === undefined) return undefined;
    const facts = shiftFacts(rows, { since: shift.startsAt, until, nextAt }, now);
    return { shift, endsAt, nextAt, facts, now };
  }, [rows, shift, until, endsAt, nextAt, now]);
}

/** When work goes on after `at`; where no hours are open, a day later. */
export function startAfter(hours: Hours, at: number): number {
  return nextShiftStart(hours, at) ?? at + dayMs;
}

/** The person's hours as they were when this was drawn; undefined while they are read. */
export function useMyHours(): Hours | undefined {
  const [hours, setHours] = useState<Hours>();
  useEffect(() => {
    void myHours().then((mine) => setHours(mine.hours));
  }, []);
  return hours;
}
