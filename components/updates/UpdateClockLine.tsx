import { Clock3 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { absoluteTime, distance } from '@/components/ui/due-text.ts';
import { usePage } from '@/components/shell/page.ts';
import { useDrawn } from '@/components/shell/use-drawn.ts';
import { useNow } from '@/components/shell/use-now.ts';
import { t } from '@/lib/i18n.ts';
import { paces, type Pace } from '@/lib/records/update-clock.ts';
import type { Told } from './clock-steps.ts';
import { useUpdateClock } from './use-update-clock.ts';
import css from './UpdateClockLine.module.css';

/** What needs the packs comes after the list is drawn. */
const PackPace = lazy(async () => ({ default: (await import('./PackPace.tsx')).PackPace }));

/** Loaded at the first press: the list must not wait for business hours. */
const steps = () => import('./clock-steps.ts');

/**
 * When this customer last heard from us, and when they should hear next (P1). What the page shows counts as soon as there is
 * something of ours on the case; "I told them" counts at once. A note to colleagues never does.
 */
export function UpdateClockLine() {
  const now = useNow();
  const isDrawn = useDrawn();
  const facts = usePage((state) => state.facts);
  const { of, clock } = useUpdateClock(facts);
  const [told, setTold] = useState<Told | null>(null);
  const [packPace, setPackPace] = useState<Pace>('off');
  if (of === undefined) return null;
  const seenAt = facts?.replies?.lastAt;
  const heardAt = Math.max(clock?.lastHeardAt ?? 0, seenAt === undefined ? 0 : Math.min(seenAt, now));
  const next = clock?.nextUpdateAt;
  const isPast = next !== undefined && next < now;
  return (
    <section className={css.line} data-tone={isPast ? 'past' : 'calm'} aria-label={t('updates.label')}>
      <p className={css.words}>
        <Clock3 size={14} aria-hidden />
        <span>
          {heardAt === 0
            ? t('updates.unknown')
            : t('updates.last', [distance(Math.min(heardAt, now - 1), now)])}
          {next !== undefined &&
            ` · ${t(isPast ? 'updates.wasNext' : 'updates.next', [absoluteTime(next, now, '')])}`}
        </span>
      </p>
      {isDrawn && clock?.isOwnPace !== true && facts !== null && (
        <Suspense fallback={null}>
          <PackPace facts={facts} clock={clock} heardAt={heardAt} now={now} onPace={setPackPace} />
        </Suspense>
      )}
      <div className={css.actions}>
        <button
          type="button"
          className={css.act}
          onClick={(event) => void steps().then(({ sayTold }) => sayTold(event.nativeEvent, of, setTold))}
        >
          {t('updates.told')}
        </button>
        {told?.of.id === of.id && (
          <button
            type="button"
            className={css.act}
            onClick={() => void steps().then(({ takeBackTold }) => takeBackTold(told, setTold))}
          >
            {t('step.undo')}
          </button>
        )}
        <label className={css.pace}>
          {t('updates.pace')}
          <select
            value={clock?.isOwnPace === true ? clock.pace : packPace}
            onChange={({ nativeEvent, target }) => {
              const pace = target.value as Pace;
              void steps().then(({ choosePace }) => choosePace(nativeEvent, of, pace, heardAt));
            }}
          >
            {paces.map((pace) => (
              <option key={pace} value={pace}>
                {t(`pace.${pace}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </section>
  );
}
