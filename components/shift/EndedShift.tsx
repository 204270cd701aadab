import { lazy, Suspense, useState } from 'react';
import { t } from '@/lib/i18n.ts';
import type { Shift } from '@/lib/records/shift.ts';
import { spanText } from './moment-text.ts';
import { ReviewPress } from './ReviewPress.tsx';
import { UndoPress } from './UndoPress.tsx';
import css from './Shift.module.css';

const ShiftTimes = lazy(async () => ({ default: (await import('./ShiftTimes.tsx')).ShiftTimes }));

type Props = { shift: Shift; now: number; /** No other shift has begun. */ isNext: boolean };

/** The shift that ended last: from when until when, its review, and its moments to be put right. */
export function EndedShift({ shift, now, isNext }: Props) {
  const [isChanging, setChanging] = useState(false);
  return (
    <>
      <div className={css.line}>
        <span className={css.words}>
          {t('shift.over', spanText(shift.startsAt, shift.endsAt ?? shift.startsAt, now))}
        </span>
        <UndoPress shift={shift} />
        <button
          type="button"
          className={css.quiet}
          aria-expanded={isChanging}
          onClick={() => setChanging(!isChanging)}
        >
          {t('shift.times')}
        </button>
        <ReviewPress shiftId={shift.id} isNext={isNext} />
      </div>
      {isChanging && (
        <Suspense fallback={null}>
          <ShiftTimes shift={shift} close={() => setChanging(false)} />
        </Suspense>
      )}
    </>
  );
}
