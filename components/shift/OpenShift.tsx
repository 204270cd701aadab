import { lazy, Suspense, useState } from 'react';
import { t } from '@/lib/i18n.ts';
import type { Shift } from '@/lib/records/shift.ts';
import { shiftOf } from '@/lib/records/shift-state.ts';
import { endShift, pauseShift, resumeShift } from '@/lib/records/shift-steps.ts';
import { momentText } from './moment-text.ts';
import { step } from './presses.ts';
import { UndoPress } from './UndoPress.tsx';
import css from './Shift.module.css';

const ShiftTimes = lazy(async () => ({ default: (await import('./ShiftTimes.tsx')).ShiftTimes }));

/** The shift that goes on: since when, a pause and its end. */
export function OpenShift({ shift, now }: { shift: Shift; now: number }) {
  const [isChanging, setChanging] = useState(false);
  const pausedAt = shiftOf(shift.history).pauses.find(({ until }) => until === undefined)?.from;
  const turn = (event: Event) =>
    pausedAt === undefined
      ? step(event, 'pause', shift.id, pauseShift())
      : step(event, 'goOn', shift.id, resumeShift());
  return (
    <>
      <div className={css.line}>
        <button
          type="button"
          className={css.since}
          aria-expanded={isChanging}
          title={t('shift.times')}
          onClick={() => setChanging(!isChanging)}
        >
          {pausedAt === undefined
            ? t('shift.since', [momentText(shift.startsAt, now)])
            : t('shift.paused', [momentText(pausedAt, now)])}
        </button>
        <UndoPress shift={shift} />
        <button type="button" className={css.act} onClick={({ nativeEvent }) => void turn(nativeEvent)}>
          {pausedAt === undefined ? t('shift.pause') : t('shift.goOn')}
        </button>
        <button
          type="button"
          className={css.act}
          onClick={({ nativeEvent }) => void step(nativeEvent, 'end', shift.id, endShift('hand'))}
        >
          {t('shift.end')}
        </button>
      </div>
      {isChanging && (
        <Suspense fallback={null}>
          <ShiftTimes shift={shift} close={() => setChanging(false)} />
        </Suspense>
      )}
    </>
  );
}
