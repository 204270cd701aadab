import { guarded } from '@/components/shell/guarded.ts';
import { clockTime } from '@/components/ui/due-text.ts';
import { stepShift } from '@/lib/db/shifts.ts';
import { t } from '@/lib/i18n.ts';
import { endShift } from '@/lib/records/shift-steps.ts';
import type { Shift } from '@/lib/records/shift.ts';
import { shiftText } from './facts-text.ts';
import css from './Review.module.css';

type Props = { shift: Shift; now: number; go: () => void };

/** The shift still goes on: it is ended by a press, or the review begins before that. */
export function EndFirst({ shift, now, go }: Props) {
  const end = async (event: Event) => {
    const ended = await guarded(event, `${shift.id}:end`, () =>
      stepShift(shift.id, endShift('hand'), Date.now()),
    );
    if (ended !== undefined) go();
  };
  return (
    <section className={css.step}>
      <h2 className={css.heading}>{t('review.endFirst')}</h2>
      <p>{shiftText(shift.startsAt, undefined, now)}</p>
      <p className={css.actions}>
        <button type="button" className={css.main} onClick={(event) => void end(event.nativeEvent)}>
          {t('review.endNow', [clockTime(now)])}
        </button>
        <button type="button" className={css.act} onClick={go}>
          {t('review.beginFirst')}
        </button>
      </p>
    </section>
  );
}
