import { useState } from 'react';
import { absoluteTimeWithZone } from '@/components/ui/due-text.ts';
import { WhenEditor } from '@/components/when/WhenEditor.tsx';
import { t } from '@/lib/i18n.ts';
import { tellThemBy } from '@/lib/records/commitment-steps.ts';
import type { StepProps } from './step-props.ts';
import { takeStep } from './take-step.ts';
import css from './StepPanel.module.css';

/** The second clock: when the customer is to hear from us, whether the promise is done or not (C3). */
export function TellByStep({ row, standing, now, close }: StepProps) {
  const [tellBy, setTellBy] = useState(standing.tellBy);
  const set = async (event: Event, at: number | undefined) => {
    if (await takeStep(event, row, 'tellingSet', tellThemBy(at))) close();
  };
  return (
    <fieldset className={css.step}>
      <legend>{t('step.tellByWhen')}</legend>
      <WhenEditor
        now={now}
        start={tellBy === undefined ? undefined : { at: tellBy, zone: '' }}
        onChosen={({ at }) => setTellBy(at)}
      />
      {tellBy !== undefined && <p role="status">{absoluteTimeWithZone(tellBy, now, '')}</p>}
      {tellBy !== undefined && tellBy > row.dueAt && <p className={css.hint}>{t('step.tellByAfterDue')}</p>}
      <div className={css.actions}>
        <button
          type="button"
          className={css.action}
          data-main
          disabled={tellBy === undefined || tellBy === standing.tellBy}
          onClick={(event) => void set(event.nativeEvent, tellBy)}
        >
          {t('step.tellBy')}
        </button>
        {standing.tellBy !== undefined && (
          <button
            type="button"
            className={css.action}
            onClick={(event) => void set(event.nativeEvent, undefined)}
          >
            {t('step.tellByNone')}
          </button>
        )}
      </div>
    </fieldset>
  );
}
