import { useState } from 'react';
import { absoluteTimeWithZone } from '@/components/ui/due-text.ts';
import { WhenEditor } from '@/components/when/WhenEditor.tsx';
import { t } from '@/lib/i18n.ts';
import type { Telling } from '@/lib/records/commitment-events.ts';
import { miss, renegotiate } from '@/lib/records/commitment-steps.ts';
import { Choices, known } from './HowSteps.tsx';
import type { StepProps } from './step-props.ts';
import { takeStep } from './take-step.ts';
import css from './StepPanel.module.css';

/**
 * A new time, agreed with the customer before the old one passed. Once it has passed there are two honest ways: they were
 * told before (the agent says so), or it was missed and is promised again.
 */
export function RenegotiateStep({ row, now, close }: StepProps) {
  const [toldBefore, setToldBefore] = useState(false);
  const [when, setWhen] = useState<{ at: number; zone: string }>();
  const isLate = row.dueAt < now;
  const again = isLate && !toldBefore;

  const save = async (event: Event, how: Telling) => {
    if (when === undefined) return;
    const step = again ? miss() : renegotiate(when.at, when.zone, how, isLate ? row.dueAt : undefined);
    const done = again
      ? await takeStep(event, row, 'missed', step, { dueAt: when.at, zone: when.zone })
      : await takeStep(event, row, 'renegotiated', step);
    if (done) close();
  };
  return (
    <fieldset className={css.step}>
      <legend>{row.kind === 'toMe' ? t('step.theirNewTime', [row.by]) : t('step.newTime')}</legend>
      {isLate && (
        <>
          {again && <p className={css.hint}>{t('step.renegotiateLate')}</p>}
          <label className={css.check}>
            <input
              type="checkbox"
              checked={toldBefore}
              onChange={(event) => setToldBefore(event.target.checked)}
            />
            {t('step.toldEarlier')}
          </label>
        </>
      )}
      <WhenEditor
        now={now}
        start={when ?? { at: Math.max(now, row.dueAt) + 3_600_000, zone: '' }}
        own={row.dueAt}
        onChosen={setWhen}
      />
      {when !== undefined && <p role="status">{absoluteTimeWithZone(when.at, now, when.zone)}</p>}
      {again ? (
        <div className={css.actions}>
          <button
            type="button"
            className={css.action}
            data-main
            disabled={when === undefined}
            onClick={(event) => void save(event.nativeEvent, 'unsaid')}
          >
            {t('step.missedAgain')}
          </button>
          <button
            type="button"
            className={css.action}
            onClick={(event) =>
              void takeStep(event.nativeEvent, row, 'missed', miss()).then((done) => done && close())
            }
          >
            {t('step.missedOnly')}
          </button>
        </div>
      ) : (
        <>
          {row.kind !== 'toMe' && <p className={css.hint}>{t('step.toldHow')}</p>}
          <Choices
            key={when?.at ?? 0}
            ways={row.kind === 'toMe' ? ['theyConfirmed'] : known}
            disabled={when === undefined}
            onChosen={(event, how) => void save(event, how)}
          />
        </>
      )}
    </fieldset>
  );
}
