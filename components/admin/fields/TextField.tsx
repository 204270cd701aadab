import { useId, type ReactNode } from 'react';
import { t } from '@/lib/i18n.ts';
import type { Path } from '@/lib/packs/edit/at-path.ts';
import { asText, useField } from './use-field.ts';
import css from './Fields.module.css';

type Props = {
  path: Path;
  label: string;
  most: number;
  /** Lines; 1 is a field of one line. */
  rows?: number;
  hint?: ReactNode;
  isOptional?: boolean;
  /** Only for those who listen: what stands above says it to the others. */
  isLabelHidden?: boolean;
  onLeave?: (text: string) => void;
};

/** A text of the draft. Says how much room is left only when it gets tight. */
export function TextField({
  path,
  label,
  most,
  rows = 1,
  hint,
  isOptional = false,
  isLabelHidden,
  onLeave,
}: Props) {
  const { value, type, marks } = useField(path);
  const id = useId();
  const text = asText(value);
  const left = most - text.length;
  const common = {
    id,
    className: css.input,
    value: text,
    'aria-describedby': `${id}-hint`,
    'aria-invalid': left < 0,
    autoComplete: 'off',
    onBlur: () => onLeave?.(text),
    ...marks,
  };
  return (
    <div className={css.field}>
      <label htmlFor={id} className={isLabelHidden === true ? css.unseen : css.label}>
        {label}
        {isOptional && <span className={css.quiet}> {t('admin.optional')}</span>}
      </label>
      {rows === 1 ? (
        <input type="text" {...common} onChange={(event) => type(event.target.value)} />
      ) : (
        <textarea rows={rows} {...common} onChange={(event) => type(event.target.value)} />
      )}
      <span id={`${id}-hint`} className={css.hint}>
        {left < 0 ? t('admin.tooLong', -left) : left < most * 0.15 ? t('admin.left', left) : hint}
      </span>
    </div>
  );
}
