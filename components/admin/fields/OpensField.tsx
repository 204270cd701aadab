import { t } from '@/lib/i18n.ts';
import type { Path } from '@/lib/packs/edit/at-path.ts';
import { nameOf } from '../name-of.ts';
import { useDraft } from '../writing.ts';
import { asText, useField } from './use-field.ts';
import { TextField } from './TextField.tsx';
import css from './Fields.module.css';

const parts = ['messages', 'checklists', 'decisionRights'] as const;

/** A short word, and what it opens. */
export function OpensField({ path }: { path: Path }) {
  const draft = useDraft();
  const entry = path.slice(0, -1);
  const { value, set, marks } = useField(path);
  const opens = (typeof value === 'object' && value !== null ? value : {}) as {
    part?: unknown;
    id?: unknown;
  };
  const chosen = `${asText(opens.part)}/${asText(opens.id)}`;
  const known = parts.flatMap((part) => draft[part].map(({ id }) => `${part}/${id}`));
  return (
    <>
      <TextField
        path={[...entry, 'id']}
        label={t('admin.shortcutWord')}
        most={12}
        hint={t('admin.shortcutHint')}
      />
      <label className={css.field}>
        <span className={css.label}>{t('adminField.opens')}</span>
        <select
          className={css.input}
          value={chosen}
          onChange={(event) => {
            const [part, id] = event.target.value.split('/');
            set({ part, id });
          }}
          {...marks}
        >
          {!known.includes(chosen) && <option value={chosen}>{t('admin.none')}</option>}
          {parts.map((part) => (
            <optgroup key={part} label={t(`adminPart.${part}`)}>
              {draft[part].map((one) => (
                <option key={one.id} value={`${part}/${one.id}`}>
                  {nameOf(one)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
    </>
  );
}
