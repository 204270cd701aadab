import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { IconButton } from '@/components/ui/IconButton.tsx';
import { t } from '@/lib/i18n.ts';
import { insertAt, listAt, type Path } from '@/lib/packs/edit/at-path.ts';
import type { Entry } from '@/lib/packs/edit/draft.ts';
import { slugOf } from '@/lib/packs/edit/slug-of.ts';
import { takeAway } from '@/lib/packs/edit/take-away.ts';
import { edit, move, useDraft, wantAt } from '../writing.ts';
import { TextField } from './TextField.tsx';
import { useField } from './use-field.ts';
import css from './Fields.module.css';

/** More are not weighed against each other, they are read over. */
const most = 4;

/** What one could say or do in a scenario, each with what would probably follow. */
export function ChoicesField({ path }: { path: Path }) {
  const choices = listAt(useDraft(), path) as Entry[];
  const { marks } = useField(path);
  return (
    <fieldset className={css.group} {...marks} tabIndex={-1}>
      <legend className={css.label}>{t('adminField.choices')}</legend>
      {choices.map(({ id }, index) => (
        <div key={id} className={css.choice}>
          <TextField
            path={[...path, index, 'text']}
            label={t('admin.choiceText', [String(index + 1)])}
            most={300}
          />
          <span className={css.actions}>
            <IconButton
              Icon={ArrowUp}
              label={t('admin.up')}
              className={css.icon}
              act={() => move([...path, index], -1)}
            />
            <IconButton
              Icon={ArrowDown}
              label={t('admin.down')}
              className={css.icon}
              act={() => move([...path, index], 1)}
            />
            <IconButton
              Icon={X}
              label={t('admin.dropLine')}
              className={css.icon}
              act={() => edit((draft) => takeAway(draft, [...path, index]))}
            />
          </span>
          <TextField
            path={[...path, index, 'follows']}
            label={t('admin.choiceFollows', [String(index + 1)])}
            most={800}
            rows={3}
          />
        </div>
      ))}
      <button
        type="button"
        className={css.quietAct}
        disabled={choices.length >= most}
        onClick={() => {
          const taken = choices.map(({ id }) => id);
          edit((draft) => insertAt(draft, path, { id: slugOf('choice', taken), text: '', follows: '' }));
          wantAt([...path, choices.length, 'text']);
        }}
      >
        <Plus size={14} aria-hidden />
        {t('admin.addChoice')}
      </button>
      <span className={css.hint}>{t('admin.choicesHint')}</span>
    </fieldset>
  );
}
