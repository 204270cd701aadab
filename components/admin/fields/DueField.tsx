import { useId } from 'react';
import { t } from '@/lib/i18n.ts';
import type { Path } from '@/lib/packs/edit/at-path.ts';
import { useField } from './use-field.ts';
import css from './Fields.module.css';

/** After how many working minutes the item is due. */
export function DueField({ path }: { path: Path }) {
  const { value, type, marks } = useField(path);
  const id = useId();
  return (
    <div className={css.field}>
      <label htmlFor={id} className={css.label}>
        {t('adminField.dueAfterMin')}
        <span className={css.quiet}> {t('admin.optional')}</span>
      </label>
      <input
        id={id}
        type="number"
        min={1}
        max={43_200}
        className={css.input}
        value={typeof value === 'number' ? value : ''}
        onChange={(event) => type(event.target.value === '' ? undefined : Number(event.target.value))}
        {...marks}
      />
      <span className={css.hint}>{t('admin.dueHint')}</span>
    </div>
  );
}
