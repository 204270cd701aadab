import { t } from '@/lib/i18n.ts';
import { mostName } from '@/lib/handover/token.ts';
import css from '../commitments/StepPanel.module.css';

type Props = {
  value: string;
  onChange: (name: string) => void;
  /** It was pressed and needs this. */
  asked?: boolean;
};

/** The person's own name, asked once. */
export function MyNameField({ value, onChange, asked = false }: Props) {
  return (
    <label className={css.words}>
      {t('handover.myName')}
      <input
        className={css.input}
        value={value}
        dir="auto"
        autoComplete="off"
        maxLength={mostName}
        aria-invalid={asked && value.trim() === ''}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
