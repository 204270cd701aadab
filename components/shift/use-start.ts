import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { endOfDay } from '@/components/ui/due-text.ts';
import { dueCount } from '@/lib/db/commitment-lists.ts';
import { lastReflections, reflectionsBetween } from '@/lib/db/reflections.ts';
import { keptBetween, lastShifts } from '@/lib/db/shifts.ts';
import type { Shift } from '@/lib/records/shift.ts';
import { shiftsBefore } from '@/lib/records/shift-of.ts';
import { plannedEnd } from '@/lib/reflection/shift-ask.ts';
import { triedBefore, type Tried } from '@/lib/reflection/tried.ts';
import { winOf, winsSince, type Win } from '@/lib/reflection/wins.ts';
import { myHours } from '@/lib/settings.ts';

/** What the card at the start of a shift shows; `due`: how many promises fall due until its hours end, past due ones among them. */
export type Start = { tried: Tried | undefined; win: Win | undefined; due: number };

/** So many of the latest of each are looked at. */
const most = 20;
const mostKept = 200;

export function useStart(shift: Shift): Start | undefined {
  const until = useEndOf(shift.startsAt);
  return useLiveQuery(async () => {
    if (until === undefined) return undefined;
    const before = shiftsBefore(await lastShifts(most), shift);
    const { since } = winsSince(before, shift.startsAt);
    // All reading of the database begins at once: what is read after something was opened is not watched.
    const [tries, { rows: entries }, promises, due] = await Promise.all([
      lastReflections('try', most),
      reflectionsBetween(since, shift.startsAt),
      keptBetween(since, Infinity, mostKept),
      dueCount(-Infinity, until + 1),
    ]);
    return {
      tried: triedBefore(tries, shift),
      win: winOf({ promises, entries }, before, shift.startsAt),
      due,
    };
  }, [shift.id, shift.startsAt, until]);
}

/** When the hours of the shift end, or its day where it has none; what is due at that very moment is due in the shift. */
function useEndOf(startsAt: number): number | undefined {
  const [until, setUntil] = useState<number>();
  useEffect(() => {
    let isStale = false;
    void myHours().then(({ hours, areSaid }) => {
      if (!isStale) setUntil((areSaid ? plannedEnd(hours, startsAt) : undefined) ?? endOfDay(startsAt));
    });
    return () => {
      isStale = true;
    };
  }, [startsAt]);
  return until;
}
