import { useState } from 'react';
import { absoluteTimeWithZone } from '@/components/ui/due-text.ts';
import { WhenEditor } from '@/components/when/WhenEditor.tsx';
import { t } from '@/lib/i18n.ts';
import { waitOn } from '@/lib/records/commitment-steps.ts';
import type { StepProps } from './step-props.ts';
import { takeStep } from './take-step.ts';
import { WordsField } from './WordsField.tsx';
import css from './StepPanel.module.css';

/**
 * Blocked, with a next step: what happens next, who does it, and when the customer hears from us. Why comes last and may
 * stay empty: solutions, not reasons (C12).
 */
export function WaitStep({ row, standing, now, close }: StepProps) {
  const [next, setNext] = useState('');
  const [on, setOn] = useState('');
  const [reason, setReason] = useState('');
  const [tellBy, setTellBy] = useState(standing.tellBy);
  const [asked, setAsked] = useState(false);
  const missing = next.trim() === '' || on.trim() === '' || tellBy === undefined;
  const save = async (event: Event) => {
    if (tellBy === undefined || missing) return setAsked(true);
    const step = waitOn({ next, on, tellBy, reason });
    if (await takeStep(event, row, 'waiting', step)) close();
  };
  return (
    <form
      className={css.step}
      aria-label={t('wait.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.nativeEvent);
      }}
    >
      <p className={css.hint}>{t('wait.title')}</p>
      <WordsField label={t('wait.next')} most={500} value={next} onChange={setNext} first asked={asked} />
      <WordsField label={t('wait.on')} most={200} value={on} onChange={setOn} asked={asked} />
      <p className={css.hint}>{t('wait.tellBy')}</p>
      {tellBy !== undefined && <p role="status">{absoluteTimeWithZone(tellBy, now, '')}</p>}
      <WhenEditor
        now={now}
        start={tellBy === undefined ? undefined : { at: tellBy, zone: '' }}
        focusFirst={false}
        onChosen={({ at }) => setTellBy(at)}
      />
      <WordsField label={t('wait.reason')} most={500} value={reason} onChange={setReason} />
      {asked && missing && (
        <p role="alert" className={css.problem}>
          {t('wait.missing')}
        </p>
      )}
      <div className={css.actions}>
        <button type="submit" className={css.action} data-main>
          {t('step.waiting')}
        </button>
      </div>
    </form>
  );
}
