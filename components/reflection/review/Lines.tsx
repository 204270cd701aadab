import { useId } from 'react';
import css from './Review.module.css';

type Props = {
  label: string;
  hint?: string;
  value: string;
  most: number;
  onChange: (text: string) => void;
};

/** A question and the lines under it. */
export function Lines({ label, hint, value, most, onChange }: Props) {
  const id = useId();
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={css.quiet}>
          {hint}
        </p>
      )}
      <textarea
        id={id}
        className={css.lines}
        rows={2}
        maxLength={most}
        dir="auto"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
