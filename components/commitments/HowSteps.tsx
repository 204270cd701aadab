import { useState } from 'react';
import { t } from '@/lib/i18n.ts';
import type { Telling } from '@/lib/records/commitment-events.ts';
import { keep, tell } from '@/lib/records/commitment-steps.ts';
import type { StepProps } from './step-props.ts';
import { takeStep } from './take-step.ts';
import css from './StepPanel.module.css';

/** The ways in which a customer can have heard. */
export const known: readonly Telling[] = ['inWriting', 'byPhone', 'theyConfirmed'];

/** Closing asks one thing: how does the customer know? (C11) Past due, whether it was done in time is the agent's to say. */
export function KeptStep({ row, now, close }: StepProps) {
  const [inTime, setInTime] = useState(false);
  const isTheirs = row.kind === 'toMe';
  return (
    <fieldset className={css.step}>
      <legend>{isTheirs ? t('step.theyKept', [row.by]) : t('step.keptHow')}</legend>
      {row.dueAt < now && (
        <label className={css.check}>
          <input type="checkbox" checked={inTime} onChange={(event) => setInTime(event.target.checked)} />
          {t('step.keptInTime')}
        </label>
      )}
      <Choices
        ways={isTheirs ? ['theyConfirmed'] : [...known, 'noNeed', 'notTold']}
        onChosen={(event, how) => {
          const step = keep(how, inTime ? row.dueAt : undefined);
          void takeStep(event, row, 'kept', step).then((done) => done && close());
        }}
      />
    </fieldset>
  );
}

export function ToldStep({ row, close }: StepProps) {
  return (
    <fieldset className={css.step}>
      <legend>{t('step.toldHow')}</legend>
      <Choices
        ways={row.lane === 'owing' ? [...known, 'noNeed'] : known}
        onChosen={(event, how) =>
          void takeStep(event, row, 'told', tell(how)).then((done) => done && close())
        }
      />
    </fieldset>
  );
}

type ChoicesProps = {
  ways: readonly Telling[];
  disabled?: boolean;
  onChosen: (event: Event, how: Telling) => void;
};

/** One press answers and acts. */
export function Choices({ ways, onChosen, disabled = false }: ChoicesProps) {
  return (
    <div className={css.actions}>
      {ways.map((how, index) => (
        <button
          key={how}
          type="button"
          className={css.action}
          autoFocus={index === 0 && !disabled}
          disabled={disabled}
          onClick={(event) => onChosen(event.nativeEvent, how)}
        >
          {t(`how.${how}`)}
        </button>
      ))}
    </div>
  );
}
