import { useState, type FormEvent } from 'react';
import { t } from '@/lib/i18n.ts';
import { withdraw } from '@/lib/records/commitment-steps.ts';
import type { StepProps } from './step-props.ts';
import { takeStep } from './take-step.ts';
import { WordsField } from './WordsField.tsx';
import css from './StepPanel.module.css';

/** Why a promise is withdrawn, in a few words. */
export function WithdrawStep({ row, close }: StepProps) {
  const [words, setWords] = useState('');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (await takeStep(event.nativeEvent, row, 'withdrawn', withdraw(words))) close();
  };
  return (
    <form className={css.step} onSubmit={(event) => void save(event)}>
      <WordsField label={t('step.reason')} most={500} value={words} onChange={setWords} first />
      <div className={css.actions}>
        <button type="submit" className={css.action} data-main disabled={words.trim() === ''}>
          {t('step.withdraw')}
        </button>
      </div>
    </form>
  );
}
