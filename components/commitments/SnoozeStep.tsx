import { t } from '@/lib/i18n.ts';
import { snooze } from '@/lib/records/commitment-steps.ts';
import type { StepProps } from './step-props.ts';
import { takeStep } from './take-step.ts';
import css from './StepPanel.module.css';

/** Moves the reminder; the promise stays due when it is. */
export function SnoozeStep({ row, now, close }: StepProps) {
  const morning = new Date(now);
  morning.setHours(24 + 9, 0, 0, 0);
  const times = [
    { label: t('step.in15'), until: () => Date.now() + 15 * 60_000 },
    { label: t('step.in60'), until: () => Date.now() + 60 * 60_000 },
    { label: t('step.tomorrowMorning'), until: () => morning.getTime() },
  ];
  return (
    <fieldset className={css.step}>
      <legend>{t('step.snoozeUntil')}</legend>
      <div className={css.actions}>
        {times.map(({ label, until }, index) => (
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
