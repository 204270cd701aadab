import { useState, type FormEvent } from 'react';
import { t } from '@/lib/i18n.ts';
import { waitOn, withdraw } from '@/lib/records/commitment-steps.ts';
import type { StepProps } from './step-props.ts';
import { takeStep } from './take-step.ts';
import css from './StepPanel.module.css';

/** The two steps that need a few words: who we wait on, or why a promise is withdrawn. */
export function WordsStep({ row, close, kind }: StepProps & { kind: 'waiting' | 'withdraw' }) {
  const [words, setWords] = useState('');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const done =
      kind === 'waiting'
        ? await takeStep(event.nativeEvent, row, 'waiting', waitOn(words))
        : await takeStep(event.nativeEvent, row, 'withdrawn', withdraw(words));
    if (done) close();
  };
  return (
    <form className={css.step} onSubmit={(event) => void save(event)}>
      <label className={css.words}>
        {kind === 'waiting' ? t('step.waitingOn') : t('step.reason')}
        <input
          className={css.input}
          value={words}
          dir="auto"
          autoFocus
          maxLength={kind === 'waiting' ? 200 : 500}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      <div className={css.actions}>
        <button type="submit" className={css.action} data-main disabled={words.trim() === ''}>
          {kind === 'waiting' ? t('step.waiting') : t('step.withdraw')}
        </button>
      </div>
    </form>
  );
}
