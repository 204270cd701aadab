import { useEffect, useState } from 'react';
import { usePage } from '@/components/shell/page.ts';
import { useOnCall } from '@/components/shell/use-on-call.ts';
import type { Hours } from '@/lib/hours/hours-schema.ts';
import { send } from '@/lib/messages/send.ts';
import { shiftAsk, type ShiftAsk } from '@/lib/reflection/shift-ask.ts';
import { lastSeenAt, myHours, promptsOff, shiftSaid, storedHours, type ShiftSaid } from '@/lib/settings.ts';
import type { ShiftsNow } from './use-shift.ts';

type Known = { hours: Hours | undefined; seenAt: number; said: ShiftSaid; isOff: boolean };

/** What to ask about the shift just now, and what was said to questions before. Nothing while they are switched off. */
export function useAsk(
  shifts: ShiftsNow | undefined,
  now: number,
): { ask: ShiftAsk | undefined; said: ShiftSaid } {
  const known = useKnown();
  const ask =
    shifts === undefined || known === undefined || known.isOff
      ? undefined
      : shiftAsk({
          now,
          hours: known.hours,
          open: shifts.open,
          lastEndsAt: shifts.last?.endsAt,
          lastSeenAt: known.seenAt,
          answers: known.said,
          isHeld: false,
        });
  const isFree = useFree(ask !== undefined, now);
  return { ask: isFree ? ask : undefined, said: known?.said ?? {} };
}

function useKnown(): Known | undefined {
  const [known, setKnown] = useState<Known>();
  useEffect(() => {
    const read = async () => {
      const [{ hours, areSaid }, seenAt, said, off] = await Promise.all([
        myHours(),
        lastSeenAt.getValue(),
        shiftSaid.getValue(),
        promptsOff.getValue(),
      ]);
      setKnown({ hours: areSaid ? hours : undefined, seenAt, said, isOff: off.includes('shift') });
    };
    void read();
    const stops = [storedHours, lastSeenAt, shiftSaid, promptsOff].map((one) => one.watch(() => void read()));
    return () => stops.forEach((stop) => stop());
  }, []);
  return known;
}

/** Whether nothing holds a question back: no call, and no page that is busy, also in another tab. Looked at while one waits. */
function useFree(isWanted: boolean, now: number): boolean {
  const [isOnCall] = useOnCall();
  const isBusyHere = usePage(({ facts }) => facts?.busy === true);
  const [elsewhere, setElsewhere] = useState<{ at: number; isBusy: boolean }>();
  useEffect(() => {
    if (!isWanted) return undefined;
    let isStale = false;
    void send('openPages', {}).then((pages) => {
      const isBusy = pages.ok && pages.value.some(({ busy }) => busy === true);
      if (!isStale) setElsewhere({ at: now, isBusy });
    });
    return () => {
      isStale = true;
    };
  }, [isWanted, now]);
  return isWanted && !isOnCall && !isBusyHere && elsewhere?.isBusy === false;
}
