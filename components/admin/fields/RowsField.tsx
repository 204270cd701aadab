import { Plus, X } from 'lucide-react';
import { IconButton } from '@/components/ui/IconButton.tsx';
import { t } from '@/lib/i18n.ts';
import { insertAt, listAt, removeAt, type Path } from '@/lib/packs/edit/at-path.ts';
import type { Column } from '../form/form-of.ts';
import { edit, useDraft, wantAt } from '../writing.ts';
import { TextField } from './TextField.tsx';
import { useField } from './use-field.ts';
import css from './Fields.module.css';

type Props = { path: Path; label: string; hint?: string; columns: readonly Column[]; most: number };

/** Several things of a few short texts each: questions of a message, measures of a role. */
export function RowsField({ path, label, hint, columns, most }: Props) {
  const rows = listAt(useDraft(), path);
  const { marks } = useField(path);
  const [first] = columns;
  return (
    <fieldset className={css.group} {...marks} tabIndex={-1}>
      <legend className={css.label}>{label}</legend>
      {hint !== undefined && rows.length === 0 && <p className={css.hint}>{hint}</p>}
      {rows.map((_, index) => (
        <div key={index} className={css.listRow}>
          {columns.map(({ name, most: longest }) => (
            <TextField
              key={name}
              path={[...path, index, name]}
              label={t(`adminColumn.${name}`)}
              most={longest}
            />
          ))}
          <IconButton
            Icon={X}
            label={t('admin.dropLine')}
            className={css.icon}
            act={() => edit((draft) => removeAt(draft, [...path, index]))}
          />
        </div>
      ))}
      <button
        type="button"
        className={css.quietAct}
        disabled={rows.length >= most}
        onClick={() => {
          const empty = Object.fromEntries(columns.map(({ name }) => [name, '']));
          edit((draft) => insertAt(draft, path, empty));
          if (first !== undefined) wantAt([...path, rows.length, first.name]);
        }}
      >
        <Plus size={14} aria-hidden />
        {t('admin.addLine')}
      </button>
    </fieldset>
  );
}
