import { useId } from 'react';
import { t } from '@/lib/i18n.ts';
import { mostName } from '@/lib/handover/token.ts';
import { useRecentNames } from './use-names.ts';
import css from '../commitments/StepPanel.module.css';

type Props = {
  value: string;
  onChange: (name: string) => void;
  /** It was pressed and needs this. */
  asked?: boolean;
};

/** To whom: a name, or the queue; those of late are proposed. */
export function ToField({ value, onChange, asked = false }: Props) {
  const names = useRecentNames();
  const list = useId();
  const queue = t('handover.queue');
  return (
    <label className={css.words}>
      {t('handover.to')}
      <input
        className={css.input}
        value={value}
        dir="auto"
        autoFocus
        list={list}
        autoComplete="off"
        maxLength={mostName}
        aria-invalid={asked && value.trim() === ''}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={list}>
        {[...names.filter((name) => name !== queue), queue].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </label>
  );
}
