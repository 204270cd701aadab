import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { IconButton } from '@/components/ui/IconButton.tsx';
import { t } from '@/lib/i18n.ts';
import { insertAt, listAt, moveAt, removeAt, type Path } from '@/lib/packs/edit/at-path.ts';
import { most } from '@/lib/packs/shape/words.ts';
import { edit, useDraft, wantAt } from '../writing.ts';
import { TextField } from './TextField.tsx';
import { useField } from './use-field.ts';
import css from './Fields.module.css';

type Props = { path: Path; label: string };

/** Several lines of text. Enter begins the next one, Alt with an arrow moves one. */
export function ListField({ path, label }: Props) {
  const lines = listAt(useDraft(), path);
  const { marks } = useField(path);
  const add = (index: number) => {
    edit((draft) => insertAt(draft, path, '', index));
    wantAt([...path, index]);
  };
  const shift = (index: number, by: number) => {
    if (index + by < 0 || index + by >= lines.length) return;
    edit((draft) => moveAt(draft, [...path, index], by));
    wantAt([...path, index + by]);
  };
  return (
    <fieldset className={css.group} {...marks} tabIndex={-1}>
      <legend className={css.label}>{label}</legend>
      {lines.map((_, index) => (
        <div
          key={index}
          className={css.listRow}
          onKeyDown={(event) => {
            const isText = event.target instanceof HTMLInputElement;
            if (isText && event.key === 'Enter' && !event.nativeEvent.isComposing) add(index + 1);
            else if (event.altKey && event.key === 'ArrowUp') shift(index, -1);
            else if (event.altKey && event.key === 'ArrowDown') shift(index, 1);
            else return;
            event.preventDefault();
          }}
        >
          <TextField
            path={[...path, index]}
            label={t('admin.lineOf', [label, String(index + 1)])}
            most={300}
            isLabelHidden
          />
          <IconButton
            Icon={ArrowUp}
            label={t('admin.up')}
            className={css.icon}
            act={() => shift(index, -1)}
          />
          <IconButton
            Icon={ArrowDown}
            label={t('admin.down')}
            className={css.icon}
            act={() => shift(index, 1)}
          />
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
        disabled={lines.length >= most.lines}
        onClick={() => add(lines.length)}
      >
        <Plus size={14} aria-hidden />
        {t('admin.addLine')}
      </button>
    </fieldset>
  );
}
