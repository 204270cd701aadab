import { useId } from 'react';
import type { Path } from '@/lib/packs/edit/at-path.ts';
import { asText, useField } from './use-field.ts';
import css from './Fields.module.css';

type Props = {
  path: Path;
  label: string;
  options: readonly { value: string; label: string }[];
  hint?: string;
};

/** One of several. What the draft holds is shown even when it is none of them. */
export function ChoiceField({ path, label, options, hint }: Props) {
  const { value, set, marks } = useField(path);
  const id = useId();
  const chosen = asText(value);
  const isKnown = options.some((option) => option.value === chosen);
  return (
    <div className={css.field}>
      <label htmlFor={id} className={css.label}>
        {label}
      </label>
      <select
        id={id}
        className={css.input}
        value={chosen}
        onChange={(event) => set(event.target.value === '' ? undefined : event.target.value)}
        {...marks}
      >
        {!isKnown && <option value={chosen}>{chosen}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {hint !== undefined && <span className={css.hint}>{hint}</span>}
    </div>
  );
}
