import { useRef } from 'react';
import { useNow } from '@/components/shell/use-now.ts';
import { t } from '@/lib/i18n.ts';
import { EndedShift } from './EndedShift.tsx';
import { OpenShift } from './OpenShift.tsx';
import { begin } from './presses.ts';
import { ShiftQuestion } from './ShiftQuestion.tsx';
import { StartCard } from './StartCard.tsx';
import { useAsk } from './use-ask.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useShifts } from './use-shift.ts';
import css from './Shift.module.css';

/** The shift, as the person says it is: since when, pause, end, its review; and the question about it, if there is one. */
export function ShiftLine() {
  const now = useNow();
  const shifts = useShifts();
  const { ask, said } = useAsk(shifts, now);
  const section = useRef<HTMLElement>(null);
  const { open, last } = shifts ?? {};
  useKeptFocus(section);
  return (
    <section ref={section} className={css.shift} aria-label={t('shift.label')}>
      {ask !== undefined && <ShiftQuestion ask={ask} now={now} />}
      {open !== undefined && <OpenShift key={open.id} shift={open} now={now} />}
      {shifts !== undefined && open === undefined && ask?.ask !== 'start' && (
        <div className={css.line}>
          <span className={css.words}>{t('shift.none')}</span>
          <button
            type="button"
            className={css.act}
            onClick={({ nativeEvent }) => void begin(nativeEvent, 'hand')}
          >
            {t('shift.start')}
          </button>
        </div>
      )}
      {open !== undefined && said.card !== open.id && <StartCard shift={open} />}
      {last !== undefined && <EndedShift key={last.id} shift={last} now={now} isNext={open === undefined} />}
    </section>
  );
}
