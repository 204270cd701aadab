import { useEffect, useState } from 'react';
import { usePacks } from '@/components/shell/packs.ts';
import { absoluteTime } from '@/components/ui/due-text.ts';
import type { Facts } from '@/lib/adapters/define-adapter.ts';
import { nextUpdateAt } from '@/lib/agenda/next-update.ts';
import { t } from '@/lib/i18n.ts';
import { paceOfPack } from '@/lib/packs/pace-of-pack.ts';
import type { ClockCadence, Pace, UpdateClock } from '@/lib/records/update-clock.ts';
import { myHours } from '@/lib/settings.ts';
import css from './UpdateClockLine.module.css';

type Props = {
  facts: Facts;
  clock: UpdateClock | undefined;
  heardAt: number;
  now: number;
  onPace: (pace: Pace) => void;
};
type Shown = Pick<ClockCadence, 'name' | 'packName' | 'why'>;

/**
 * Which cadence of a pack this case goes by, and why (P1). Where nothing of ours is open yet, the clock does not run and nothing is
 * stored: then it is only said when the next update would be due.
 */
export function PackPace({ facts, clock, heardAt, now, onPace }: Props) {
  const packs = usePacks();
  const [why, setWhy] = useState(false);
  const running = clock?.cadence;
  const wish = packs === undefined || running !== undefined ? undefined : paceOfPack(packs, facts, undefined);
  const fits = wish?.kind === 'run' ? wish.by : undefined;
  const every = fits?.part.every ?? 'off';
  const pace = running === undefined ? every : (clock?.pace ?? 'off');
  useEffect(() => onPace(pace), [pace, onPace]);
  const next = useNext(every, heardAt);
  const shown: Shown | undefined = running ?? (fits && { ...fits.part, packName: fits.pack.name });
  if (shown === undefined) return null;
  return (
    <div className={css.cadence}>
      <span>{t('updates.fromPack', [shown.name, shown.packName])}</span>
      {running === undefined && next !== undefined && (
        <span>{` · ${t(next < now ? 'updates.wasNext' : 'updates.next', [absoluteTime(next, now, '')])}`}</span>
      )}
      {shown.why !== undefined && (
        <>
          {' '}
          <button type="button" className={css.whyPace} aria-expanded={why} onClick={() => setWhy(!why)}>
            {t('messages.why')}
          </button>
          {why && <p>{shown.why}</p>}
        </>
      )}
    </div>
  );
}

/** When the next update would be due, epoch ms; counted from the last answer that is known. */
function useNext(pace: Pace, heardAt: number): number | undefined {
  const [next, setNext] = useState<number>();
  useEffect(() => {
    let stale = false;
    void myHours().then(({ hours }) => {
      if (!stale) setNext(heardAt === 0 ? undefined : nextUpdateAt(pace, heardAt, hours));
    });
    return () => {
      stale = true;
    };
  }, [pace, heardAt]);
  return next;
}
