import { useId, useState } from 'react';
import type { Path } from '@/lib/packs/edit/at-path.ts';
import { useField } from './use-field.ts';
import css from './Fields.module.css';

type Props = { path: Path; label: string; hint?: string; isLabelHidden?: boolean; placeholder?: string };

/** Several words or patterns in one line, with commas between them. */
export function WordsField({ path, label, hint, isLabelHidden, placeholder }: Props) {
  const { value, type, marks } = useField(path);
  // While it is typed in, the line stands as it is typed: "a, " must not lose its comma.
  const [line, setLine] = useState<string | null>(null);
  const id = useId();
  const words = Array.isArray(value) ? value.map(String) : [];
  return (
    <div className={css.field}>
      <label htmlFor={id} className={isLabelHidden === true ? css.unseen : css.label}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        className={css.input}
        value={line ?? words.join(', ')}
        placeholder={placeholder}
        autoComplete="off"
        onFocus={() => setLine(words.join(', '))}
        onBlur={() => setLine(null)}
        onChange={(event) => {
          setLine(event.target.value);
          const list = wordsIn(event.target.value);
          type(list);
        }}
        {...marks}
      />
      {hint !== undefined && <span className={css.hint}>{hint}</span>}
    </div>
  );
}

export function wordsIn(line: string): string[] {
  return line
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
