import { MaskLine } from '@/components/shell/MaskLine.tsx';
import css from './StepPanel.module.css';

type Props = {
  label: string;
  value: string;
  most: number;
  onChange: (next: string) => void;
  /** The step begins here. */
  first?: boolean;
  /** The step was pressed and needs this: what is empty is marked. */
  asked?: boolean;
};

/** A few words of a step. */
export function WordsField({ label, value, most, onChange, first = false, asked = false }: Props) {
  return (
    <>
      <label className={css.words}>
        {label}
        <input
          className={css.input}
          value={value}
          dir="auto"
          autoFocus={first}
          maxLength={most}
          aria-invalid={asked && value.trim() === ''}
          onChange={(event) => onChange(event.target.value)}
        />
      </label>
      <MaskLine words={value} />
    </>
  );
}
