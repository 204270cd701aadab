import { t } from '@/lib/i18n.ts';
import { snooze } from '@/lib/records/commitment-steps.ts';
import type { StepProps } from './step-props.ts';
import { snoozeTimes } from './snooze-times.ts';
import { takeStep } from './take-step.ts';
import css from './StepPanel.module.css';

/** Moves the reminder; the promise stays due when it is. */
export function SnoozeStep({ row, now, close }: StepProps) {
  return (
    <fieldset className={css.step}>
      <legend>{t('step.snoozeUntil')}</legend>
      <div className={css.actions}>
        {snoozeTimes(now).map(({ label, until }, index) => (
          <button
            key={label}
            type="button"
            className={css.action}
            autoFocus={index === 0}
            onClick={(event) =>
              void takeStep(event.nativeEvent, row, 'snoozed', snooze(until())).then(
                (done) => done && close(),
              )
            }
          >
            {label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
